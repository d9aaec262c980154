/** The blank key of a clicker: which keys there are, and which end it. */

/** What the room's screen shows in place of the slide. */
export type Shade = 'black' | 'white'

/** Of an event, what tells a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** As in PowerPoint and reveal.js. Clickers send a full stop (Logitech, Kensington) or `b`. */
export const SHADES: Record<string, Shade> = { 'b': 'black', '.': 'black', 'w': 'white', ',': 'white' }

/** What types or moves on the page. The others are the browser's and the machine's: Alt+Tab, F5, the volume. */
const OURS = /^(?:.|Arrow\w+|Page\w+|Home|End|Enter|Escape|Tab|Backspace|Delete)$/u

const isPlain = ({ altKey, ctrlKey, metaKey }: KeyPress) => !altKey && !ctrlKey && !metaKey

/** Which shade a key asks for, if it is a blank key. */
export const shadeOf = (press: KeyPress): Shade | undefined => isPlain(press) ? SHADES[press.key.toLowerCase()] : undefined

/** Whether a key brings the slide back. */
export const wakes = (press: KeyPress): boolean => isPlain(press) && OURS.test(press.key)
