/** Keys on the speaker's phone: a clicker that is paired with it is a keyboard. */
import type { KeyPress } from '../../client/blank.ts'
import type { ClientMessage, Shade } from '../protocol.ts'
import { toShade } from '../../client/blank.ts'

const STEPS: Record<string, 1 | -1> = { 'PageDown': 1, 'ArrowRight': 1, ' ': 1, 'PageUp': -1, 'ArrowLeft': -1 }

/**
 * What a key asks for. Keys that open or close what has the focus are its own there, and up and down scroll.
 * @param onControl whether a button has the focus
 * @param shade what the room sees now in place of the slide
 */
export function toMessage(
  press: KeyPress & { repeat: boolean },
  onControl: boolean,
  shade?: Shade,
): ClientMessage | undefined {
  const { key, altKey, ctrlKey, metaKey, repeat } = press
  if (repeat || altKey || ctrlKey || metaKey || (onControl && key === ' '))
    return undefined
  const by = STEPS[key]
  if (by)
    return { kind: 'step', by }
  const asked = toShade(press)
  return asked && { kind: 'blank', shade: asked === shade ? undefined : asked }
}
