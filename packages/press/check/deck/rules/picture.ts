/** Rule: a picture has a name, a large one also a description; only small ones may be hidden as decoration. */
import type { StepRule } from '../types.ts'
import { readLimits } from '../../limits.ts'

export const picture: StepRule = {
  mend: 'give the SVG role="img", an aria-label and, after it, a text for screen readers alone',
  step: ({ canvas, graphics }) => graphics.flatMap(({ element, box, hidden, name, description }) => {
    const { description: least, largeGraphic } = readLimits().deck
    const large = box.width * box.height >= largeGraphic * canvas.width * canvas.height
    if (hidden) {
      const is = 'hidden from screen readers though it is large'
      return large ? [{ what: `<${element}>`, is, limit: 'described', box }] : []
    }
    if (!name)
      return [{ what: `<${element}>`, is: 'a picture without a name', limit: 'a name', box }]
    const is = `a description of ${description.length} characters`
    return large && description.length < least ? [{ what: name, is, limit: `at least ${least}`, box }] : []
  }),
}
