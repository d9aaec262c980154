/**
 * The start of the app in stages, between which a slow phone can answer: its code, the slide, then the shell
 * (packages/press/slidev/defer-shell.ts).
 */
import type { Ref } from 'vue'
import { shallowRef } from 'vue'
import { SNAPSHOT } from '../site/snapshot-names'

let resolveMounted: () => void
const mounted = new Promise<void>(resolve => resolveMounted = resolve)

/** Lets other work of the browser go first. */
export const yieldToMain = (): Promise<void> => new Promise(resolve => void setTimeout(resolve))

/** To be called once the slide that was asked for is in the page; at once where no snapshot stands for it. */
export const markSlideMounted = (): void => resolveMounted()

/** Resolves at a stage after the slide, from 1, each in a task of its own. */
export const afterSlideMounted = (stage: number): Promise<void> =>
  (stage > 1 ? afterSlideMounted(stage - 1) : mounted).then(yieldToMain)

/** By their stages. */
const parts: Promise<unknown>[] = []

/**
 * Fetches a part of the shell at its stage (packages/press/slidev/defer-shell.ts). It is mounted after the part before
 * it, however they come: the bar of controls names what is in the dialogs.
 */
export function fetchPart<Part>(stage: number, load: () => Promise<Part>): Promise<Part> {
  const part = afterSlideMounted(stage).then(load).then(async (part) => {
    await Promise.allSettled([parts[stage - 1]])
    await yieldToMain()
    return part
  })
  parts[stage] = part
  return part
}

/** Resolves when the parts of the shell, to which keys lead, are there or have failed. */
export const shellFetched = (): Promise<unknown> => Promise.allSettled(parts)

export const hasSnapshot = (): boolean => !!document.getElementById(SNAPSHOT)

/** Whether a drawing may be rendered: at once, or, while a snapshot stands for it, in a task after its slide's text. */
export function useDeferred(): Ref<boolean> {
  const ready = shallowRef(!hasSnapshot())
  if (!ready.value)
    void yieldToMain().then(() => ready.value = true)
  return ready
}
