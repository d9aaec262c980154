/** Tells by a key press which keys blank the room's screen, and which bring the slide back. */

/** What the room's screen shows in place of the slide. */
export type Shade = 'black' | 'white'

/** The part of a keyboard event that tells a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** As in PowerPoint and reveal.js. Clickers send a full stop (Logitech, Kensington) or `b`. */
export const SHADES: Record<string, Shade> = { 'b': 'black', '.': 'black', 'w': 'white', ',': 'white' }

/** Keys that type or move on the page. The others are the browser's and the machine's: Alt+Tab, F5, the volume. */
const PAGE_KEYS = /^(?:.|Arrow\w+|Page\w+|Home|End|Enter|Escape|Tab|Backspace|Delete)$/u

const isPlain = ({ altKey, ctrlKey, metaKey }: KeyPress) => !altKey && !ctrlKey && !metaKey

/** Which shade a key asks for, if it is a blank key. */
export const toShade = (press: KeyPress): Shade | undefined =>
  isPlain(press) ? SHADES[press.key.toLowerCase()] : undefined

/** Whether a key brings the slide back. */
export const wakesScreen = (press: KeyPress): boolean => isPlain(press) && PAGE_KEYS.test(press.key)
