import { describe, expect, it } from 'vitest'
import { readEnterLink } from './enter-link.ts'
import { readElapsed, toPlanLine } from './plan-line.ts'
import { toMessage } from './remote-keys.ts'

describe('a link to the door', () => {
  it('has a key and leads on', () =>
    expect(readEnterLink('#k=a-b_c&to=/presenter/1?x=y')).toEqual({ key: 'a-b_c', to: '/presenter/1?x=y' }))
  it('has neither', () => expect(readEnterLink('')).toEqual({ key: undefined, to: '/remote/' }))
  it.each([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/a\\b',
    'presenter',
  ])('does not lead to %j', to =>
    expect(readEnterLink(`#k=a&to=${encodeURIComponent(to)}`).to).toBe('/remote/'))
})

describe('a key', () => {
  const press = (key: string, more = {}) =>
    ({ key, altKey: false, ctrlKey: false, metaKey: false, repeat: false, ...more })
  it.each(['PageDown', 'ArrowRight', ' '])('%j leads on', key =>
    expect(toMessage(press(key), false)).toEqual({ kind: 'step', by: 1 }))
  it.each(['PageUp', 'ArrowLeft'])('%j leads back', key =>
    expect(toMessage(press(key), false)).toEqual({ kind: 'step', by: -1 }))
  it('presses the button that has the focus', () => {
    expect(toMessage(press(' '), true)).toBeUndefined()
    expect(toMessage(press('PageDown'), true)).toEqual({ kind: 'step', by: 1 })
  })
  it('is one press however long it is held', () => expect(toMessage(press('PageDown', { repeat: true }), false)).toBeUndefined())
  it('is the browser\'s with Ctrl', () => expect(toMessage(press('ArrowLeft', { ctrlKey: true }), false)).toBeUndefined())
  it('scrolls', () => expect(toMessage(press('ArrowDown'), false)).toBeUndefined())
  it('blanks the screen, and brings the slide back', () => {
    expect(toMessage(press('.'), false)).toEqual({ kind: 'blank', shade: 'black' })
    expect(toMessage(press('b'), false, 'black')).toEqual({ kind: 'blank', shade: undefined })
    expect(toMessage(press('w'), false, 'black')).toEqual({ kind: 'blank', shade: 'white' })
  })
})

describe('the plan\'s line', () => {
  const running = { status: 'running' as const, startedAt: 1000, pausedAt: 0 }
  it('reads the clock', () => {
    expect(readElapsed(running, 61_000)).toBe(60_000)
    expect(readElapsed({ ...running, status: 'paused', pausedAt: 31_000 }, 99_000)).toBe(30_000)
    expect(readElapsed({ ...running, status: 'stopped' }, 99_000)).toBe(0)
    expect(readElapsed(running, 0)).toBe(0)
  })
  it('has slides by their minutes', () =>
    expect(toPlanLine([1, undefined, 2, 1], running, 1, 1000).ticks).toEqual([0.25, 0.25, 0.75]))
  it('stands where the slide begins, then as far behind the time as the talk is', () => {
    expect(toPlanLine([1, 2, 1], running, 2, 121_000)).toMatchObject({ here: 0.25, gone: 0.5 })
    expect(toPlanLine([1, 2, 1], running, 2, 121_000, 30_000)).toMatchObject({ here: 0.375, gone: 0.5, hereMs: 90_000 })
  })
  it('does not leave the slide, or the line', () => {
    expect(toPlanLine([1, 2, 1], running, 2, 901_000, 1e6).here).toBe(0.25)
    expect(toPlanLine([1, 2, 1], running, 2, 901_000, -1e6)).toMatchObject({ here: 0.75, gone: 1 })
  })
  it('is empty without minutes', () =>
    expect(toPlanLine([undefined], running, 1, 5000, 0)).toMatchObject({ here: 0, gone: 0, wholeMs: 0 }))
})
