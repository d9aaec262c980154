import type { StepRule } from '../types.ts'
import { CANVAS, DESCRIPTION, PICTURE } from '../limits.ts'

export const picture: StepRule = {
  holds: `A picture that is heard has a name, a large one also a description of ${DESCRIPTION} characters; only small ones may be hidden as decoration.`,
  mend: 'give the SVG role="img", an aria-label and, after it, a text of the class figure-words; a scene gets them from "words" in the slide\'s frontmatter',
  step: ({ pictures }) => pictures.flatMap(({ element, box, hidden, name, description }) => {
    const large = box.width * box.height >= PICTURE * CANVAS.width * CANVAS.height
    if (hidden)
      return large ? [{ what: `<${element}>`, is: 'hidden from listeners though it is large', limit: 'described', box }] : []
    if (!name)
      return [{ what: `<${element}>`, is: 'a picture without a name', limit: 'a name', box }]
    return large && description.length < DESCRIPTION
      ? [{ what: name, is: `a description of ${description.length} characters`, limit: `at least ${DESCRIPTION}`, box }]
      : []
  }),
}
