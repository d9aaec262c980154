import { describe, expect, it } from 'vitest'
import { toShade, wakesScreen } from './blank'

const press = (key: string, more: object = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, ...more })

describe('a blank key', () => {
  it.each([['b', 'black'], ['.', 'black'], ['B', 'black'], ['w', 'white'], [',', 'white'], ['x', undefined], ['toString', undefined]])('%s asks for %s', (key, shade) => {
    expect(toShade(press(key))).toBe(shade)
  })

  it('is the browser\'s with Ctrl, Alt or Cmd', () => {
    expect(['ctrlKey', 'altKey', 'metaKey'].map(held => toShade(press('w', { [held]: true })))).toEqual([undefined, undefined, undefined])
  })
})

describe('back brings', () => {
  it.each(['b', 'x', 'é', '.', ' ', 'ArrowRight', 'PageDown', 'Home', 'Escape', 'Enter', 'Tab'])('"%s"', key => expect(wakesScreen(press(key))).toBe(true))
  it.each(['Shift', 'Alt', 'Control', 'Meta', 'F5', 'F11', 'AudioVolumeUp', 'Dead', 'Unidentified'])('not "%s"', key => expect(wakesScreen(press(key))).toBe(false))
  it('nothing that goes to another window', () => expect(wakesScreen(press('Tab', { altKey: true }))).toBe(false))
})
