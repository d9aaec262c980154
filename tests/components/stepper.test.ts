/** The stepper of a slide's page, before the app has come: what presses do, and when. */
import type { Stepper, WholePage } from 'slidev-addon-press/site/snapshot-names.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const { dataset } = document.documentElement
let stepper: Stepper
let said: string[]
let page: WholePage

/** A page of a talk of three slides, the second of which has two steps after its first. */
const STEPS = [0, 2, 1]
function write(no: number): void {
  Object.assign(dataset, { no: String(no), steps: String(STEPS[no - 1]), total: '3', start: '/talk/' })
}

/** Opens the page anew: its script runs as a browser runs it. */
async function openPage(no: number, search = ''): Promise<void> {
  stepper?.stop()
  history.replaceState(null, '', `/talk/${no > 1 ? `${no}/` : ''}${search}`)
  delete dataset.step
  write(no)
  document.body.innerHTML = '<main data-alone="" data-drop="data-alone 2"></main><div id="snapshot"><a href="/">link</a></div>'
  vi.resetModules()
  await import('slidev-addon-press/site/inline-scripts/stepper.ts')
  ;({ stepper } = window as unknown as { stepper: Stepper })
}

const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
const rest = () => new Promise(done => setTimeout(done))
/** Where the page is, as it shows it and as its address says. */
const place = () => `${dataset.no} ${dataset.step!.split(' ').at(-1)} ${location.pathname}${location.search}`

beforeEach(async () => {
  said = []
  page = {
    open: no => Promise.resolve(write(no)),
    announce: (step, by) => void said.push(by ? `${step} by ${by}` : 'slide'),
  }
  await openPage(2)
  stepper.start(page)
})

describe('another window leads', () => {
  it('to a step, which is no move, and from which presses count', async () => {
    const { moves } = stepper.place()
    stepper.follow(2, 1)
    await rest()
    expect(stepper.place()).toEqual({ no: 2, step: 1, moves })
    press('ArrowRight')
    await rest()
    expect(stepper.place()).toMatchObject({ no: 2, step: 2 })
  })
  it('to another slide, also before the page is whole', async () => {
    await openPage(2)
    stepper.follow(3, 1)
    press('ArrowLeft')
    stepper.start(page)
    await rest()
    expect(place()).toBe('3 0 /talk/3/')
  })
})

describe('keys', () => {
  it.each([['ArrowRight'], [' '], ['PageDown']])('%s goes a step on', async (key) => {
    expect(press(key), 'the browser does nothing of its own').toBe(false)
    await rest()
    expect(place()).toBe('2 1 /talk/2/?clicks=1')
    expect(said).toEqual(['1 by 1'])
  })
  it.each([['ArrowLeft', {}], ['PageUp', {}], [' ', { shiftKey: true }]])('%s goes a step back', async (key, more) => {
    press('ArrowRight')
    press(key, more)
    await rest()
    expect(place()).toBe('2 0 /talk/2/')
    expect(said).toEqual(['1 by 1', '0 by -1'])
  })
  it.each([['ArrowDown', '3 0 /talk/3/'], ['ArrowUp', '1 0 /talk/'], ['End', '3 0 /talk/3/'], ['Home', '1 0 /talk/'], ['ArrowLeft', '1 0 /talk/']])('%s opens another slide: %s', async (key, there) => {
    press(key)
    await rest()
    expect(place()).toBe(there)
    expect(said).toEqual(['slide'])
  })
  it('lead on after the last step, and back to the last step of the slide before', async () => {
    ;['PageDown', 'PageDown', 'PageDown'].forEach(key => press(key))
    await rest()
    expect(place()).toBe('3 0 /talk/3/')
    press('PageUp')
    await rest()
    expect(place()).toBe('2 2 /talk/2/?clicks=2')
  })
  it('end at both ends of the talk', async () => {
    ;['ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'].forEach(key => press(key))
    await rest()
    expect(place()).toBe('3 1 /talk/3/?clicks=1')
  })
  it.each([['ArrowRight', { ctrlKey: true }], ['ArrowRight', { metaKey: true }], ['ArrowLeft', { altKey: true }], ['Tab', {}], ['Enter', {}]])('%s with %j is the browser\'s', async (key, more) => {
    expect(press(key, more)).toBe(true)
    await rest()
    expect(place()).toBe('2 0 /talk/2/')
  })
  it('of a link are its own, but for those of a clicker', async () => {
    const link = document.querySelector('a')!
    press(' ', {}, link)
    press('PageDown', {}, link)
    await rest()
    expect(place()).toBe('2 1 /talk/2/?clicks=1')
  })
  it('that only the app knows ask for it, and reach it once, when it has taken over', () => {
    const heard: string[] = []
    const [ask, hear] = [vi.fn(), ({ key }: KeyboardEvent) => heard.push(key)]
    addEventListener('ask', ask)
    addEventListener('keydown', hear)
    press('o')
    press('o', { repeat: true })
    expect([ask.mock.calls.length, heard]).toEqual([2, []])
    stepper.stop()
    expect(heard).toEqual(['o'])
    removeEventListener('ask', ask)
    removeEventListener('keydown', hear)
  })
})

describe('presses', () => {
  it('before the rest of the page wait for it', async () => {
    await openPage(2, '?clicks=1&a=b')
    press('ArrowRight')
    press('ArrowRight')
    await rest()
    expect(dataset.step).toBeUndefined()
    stepper.start(page)
    await rest()
    expect(place()).toBe('3 0 /talk/3/?a=b')
  })
  it('while a slide is fetched wait for it', async () => {
    let come = () => {}
    page.open = async (no) => {
      await new Promise<void>(done => come = done)
      write(no)
    }
    press('ArrowDown')
    press('ArrowRight')
    await rest()
    expect([place(), stepper.place().moves], 'the app does not follow yet').toEqual(['2 0 /talk/2/', NaN])
    come()
    await rest()
    expect(place()).toBe('3 1 /talk/3/?clicks=1')
    expect(stepper.place()).toEqual({ no: 3, step: 1, moves: 2 })
  })
  it('leave the slide as it is where there is no network, and those after them count', async () => {
    page.open = () => Promise.reject(new Error('offline'))
    press('ArrowDown')
    press('ArrowRight')
    await rest()
    expect(place()).toBe('2 1 /talk/2/?clicks=1')
  })
  it('are the app\'s when it has taken over', async () => {
    stepper.stop()
    expect(press('ArrowRight')).toBe(true)
    await rest()
    expect(place()).toBe('2 0 /talk/2/')
  })
  it('beside the slide go on at the right and back at the left', async () => {
    const click = (target: Element, share: number) =>
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: innerWidth * share }))
    const snapshot = document.getElementById('snapshot')!
    click(snapshot, 0.9)
    click(snapshot, 0.9)
    click(snapshot, 0.1)
    click(snapshot.querySelector('a')!, 0.9)
    await rest()
    expect(place()).toBe('2 1 /talk/2/?clicks=1')
  })
  it.each([['left', -90, 0, '2 1'], ['right', 90, 0, '1 0'], ['up', 0, -300, '3 0'], ['down', 0, 300, '1 0'], ['hardly', 20, 20, '2 0']])('by a finger that moves %s lead as in the app', async (_, x, y, there) => {
    const touch = (type: string, list: string, clientX: number, clientY: number) =>
      document.body.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { [list]: [{ clientX, clientY }] }))
    touch('touchstart', 'touches', 300, 400)
    touch('touchend', 'changedTouches', 300 + x, 400 + y)
    await rest()
    expect(place().slice(0, 3)).toBe(there)
  })
})

describe('the address', () => {
  it.each([['?clicks=2', 2], ['?clicks=1.9', 1], ['?clicks=99', 2], ['?clicks=-1', 0], ['?clicks=x', 0]])('%s opens at step %i', async (search, step) => {
    await openPage(2, search)
    stepper.start(page)
    expect(stepper.place()).toEqual({ no: 2, step, moves: 0 })
  })
  it('leads back where somebody has been', async () => {
    press('ArrowDown')
    await rest()
    history.replaceState(null, '', '/talk/2/?clicks=1')
    dispatchEvent(new PopStateEvent('popstate'))
    await rest()
    expect(place()).toBe('2 1 /talk/2/?clicks=1')
  })
})

it('an attribute that a step takes away is there again on the way back', async () => {
  const main = document.querySelector('main')!
  press('ArrowRight')
  press('ArrowRight')
  await rest()
  expect(main.hasAttribute('data-alone')).toBe(false)
  press('ArrowLeft')
  await rest()
  expect(main.hasAttribute('data-alone')).toBe(true)
})
