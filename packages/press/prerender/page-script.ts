/**
 * Runs in a page that is captured: waits for a step of a slide, and captures it with what can be read there. It is one
 * call a step, answered in one text, as each call and each value of an answer takes its way through three processes.
 */
import type { CapturedStep } from './capture-slides.ts'
import { readTexts } from '../client/readable.ts'
import { captureElement } from './capture-element.ts'

/** A step of a slide: the slide by its selector, and how many clicks it has had. */
export interface WantedStep { selector: string, click: number, patience: number }
export interface PageScript {
  /** Whether a step shows, before the patience is out. */
  showsStep: (wanted: WantedStep) => Promise<boolean>
  /** What a step shows once it is painted, as JSON; nothing when it does not show. */
  captureStep: (wanted: WantedStep) => Promise<string | undefined>
  /** What an element shows, as JSON. */
  capture: (selector: string) => string
}

const nextFrame = () => new Promise(requestAnimationFrame)

async function showsStep({ selector, click, patience }: WantedStep): Promise<boolean> {
  const isShown = () => document.querySelector(selector)?.checkVisibility()
    && Number(new URLSearchParams(location.search).get('clicks') ?? 0) === click
  for (const end = performance.now() + patience; !isShown(); await nextFrame()) {
    if (performance.now() > end)
      return false
  }
  return true
}

async function captureStep(wanted: WantedStep): Promise<string | undefined> {
  if (!await showsStep(wanted))
    return undefined
  await nextFrame()
  await nextFrame()
  const element = document.querySelector(wanted.selector)!
  const texts = readTexts(element)
  return JSON.stringify({ ...captureElement(element), texts } satisfies CapturedStep)
}

const capture = (selector: string) => JSON.stringify(captureElement(document.querySelector(selector)!))

Object.assign(window, { press: { showsStep, captureStep, capture } satisfies PageScript })
