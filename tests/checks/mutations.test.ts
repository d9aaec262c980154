/** What an author may get wrong on a slide of the real deck, and what the checks then say. */
import type { Ended } from 'slidev-addon-press/util/process.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Copy } from '../support/copy.ts'

const FIGURE = (tag: string) => `<${tag} :step="$clicks" :words="$frontmatter.words" />\n`
/** What is done to a slide, and the sentence about it. */
const MUTATIONS: { what: string, mutate: (copy: Copy) => void, says: RegExp }[] = [
  {
    what: 'a paragraph that overflows',
    mutate: copy => copy.replace('slides.md', FIGURE('LineageFigure'), `${FIGURE('LineageFigure')}\n<p class="absolute left-14 top-120 whitespace-nowrap">${'It goes on and on, '.repeat(8)}</p>\n`),
    says: /^en, slide 4 \(S2\), click 0, light: canvas: "It goes on.*": \d+ px past the edge \(0 px\); make it smaller, shorten its words or break its line\./m,
  },
  {
    what: 'a label of 12 px',
    mutate: copy => copy.replace('components/figures/S3-onion/onion.ts', '{ face: \'serif\', size: 28 }', '{ face: \'serif\', size: 12 }'),
    says: /^en, slide 5 \(S3\), click 0, light: text-size: "rivals first competed.*": 12 px \(at least 20 px for a label\); set it larger and say less/m,
  },
  {
    what: 'a drawing without a description',
    mutate: copy => copy.replace('slides.md', FIGURE('LoopsFigure'), `${FIGURE('LoopsFigure')}\n<svg class="absolute left-150 top-60" width="40" height="40"><circle cx="20" cy="20" r="16" fill="var(--models)" /></svg>\n`),
    says: /^en, slide 8 \(D3\), click 0, light: picture: <svg\.absolute[^>]*>: a picture without a name \(a name\); give the SVG role="img", an aria-label and, after it, a text for screen readers alone/m,
  },
  {
    what: 'a click mark too many',
    mutate: copy => copy.replace('slides.md', '[click] The reason, in two words: independent control.', '[click] The reason, in two words: [click] independent control.'),
    says: /^en, slide 3 \(S1\): clicks: "the \[click\] marks of the notes": 5 \(4, the clicks of the slide\); bring together "clicks:" in the frontmatter and the \[click\] marks of the notes\./m,
  },
  {
    what: 'a number that no figure has',
    mutate: copy => copy.replace('slides.md', 'caption: 103 notable models of 2025', 'caption: 104 notable models of 2025'),
    says: /^en, slide 6 \(D1\), click 0, light: numbers: "104 notable models of 2025 \[1\]": 104 \(a number of what it cites\); cite the figure under "evidence", "cites" or "verdicts" of the slide, or correct the number/m,
  },
]

describe('the deck with a defect on some of its slides', () => {
  const copy = new Copy()
  let ran: Ended

  beforeAll(async () => {
    copy.keepLanguage('en')
    MUTATIONS.forEach(({ mutate }) => mutate(copy))
    await copy.run('build', ['--app'])
    ran = await copy.run('check-deck', ['--slides', '3-8'])
  }, 300_000)
  afterAll(() => copy.remove())

  it.each(MUTATIONS)('$what: says where, and how to mend it', ({ says }) => {
    expect(ran.stderr).toMatch(says)
  })

  it('says nothing of the other slides', () => {
    const slides = [...ran.stderr.matchAll(/^en, (.*?)[,:]/gm)].map(([, where]) => where)
    expect(new Set(slides)).toEqual(new Set(['slide 3 (S1)', 'slide 4 (S2)', 'slide 5 (S3)', 'slide 6 (D1)', 'slide 8 (D3)']))
  })

  it('ends with exit code 1 and the number of findings', () => {
    expect(ran.code).toBe(1)
    expect(ran.stdout.trim().split('\n').at(-1)).toMatch(/^\d+ findings, \d+ excepted: 6 slides at \d+ steps, in [\d.]+ s$/)
  })
})
