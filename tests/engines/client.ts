/**
 * A browser as our tests drive it, whatever its engine: W3C WebDriver, classic to WebKit (webkit.ts), BiDi to Firefox
 * (firefox.ts).
 */
import type { Json } from './geometry.ts'

export interface Point { x: number, y: number }

/** A window of a browser, as a person has it. */
export interface Window {
  goto: (url: string) => Promise<void>
  /** Runs a function in the page; it is sent as text, so it is one without others in it. */
  run: <A extends Json, R extends Json | void>(inPage: (arg: A) => R | Promise<R>, arg: A) => Promise<R>
  /** Presses a key and lets it go at once, however busy the page is: Slidev repeats one that is held. */
  press: (key: keyof typeof KEYS | (string & {})) => Promise<void>
  /** Presses the pointer at the first point, moves it over the others, and lets it go. */
  drag: (...points: [Point, ...Point[]]) => Promise<void>
  /** Makes what the page has of the window as large as that, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
  /** What is seen of the page, as PNG. */
  picture: () => Promise<Buffer>
}

export interface Client {
  name: string
  /** The first of its windows. */
  window: Window
  /** Opens another window of the same browser. */
  open: () => Promise<Window>
  /** What pages have complained of in the console since the last asking, where an engine tells. */
  troubles?: () => string[]
  close: () => Promise<void>
}

/** WebDriver's names of keys that are no letters. */
const KEYS = { ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', End: '\uE010', Escape: '\uE00C', Home: '\uE011', PageDown: '\uE00F', Tab: '\uE004' }

/** A key as WebDriver has it. */
export const keyOf = (name: string): string => (KEYS as Record<string, string>)[name] ?? name

/** A drag as both kinds of WebDriver take it. */
export function dragging([first, ...more]: [Point, ...Point[]]): object[] {
  const to = ({ x, y }: Point, duration: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration, origin: 'viewport' })
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [to(first, 0), { type: 'pointerDown', button: 0 }, ...more.map(point => to(point, 50)), { type: 'pointerUp', button: 0 }] }]
}
