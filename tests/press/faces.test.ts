import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { facesIn, loadFaces, nameOfFace, standInsIn } from 'slidev-addon-press/util/fonts.ts'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(project().root, 'styles/fonts.css'), 'utf8')
const tokens = readFileSync(join(project().root, 'styles/tokens.css'), 'utf8')

describe('the faces of a style sheet', () => {
  it('are those with a file, by what its rules say', () => {
    expect(facesIn('@font-face { font-family: \'A B\'; font-weight: 500; font-style: italic; src: url(\'./fonts/a.woff2\') format(\'woff2\'); unicode-range: U+2009; }'))
      .toEqual([{ family: 'A B', weight: 500, style: 'italic', file: 'fonts/a.woff2', range: 'U+2009' }])
    expect(facesIn('@font-face{font-family:A;src:url(data:font/woff2;base64,AA==)format("woff2")}'))
      .toEqual([{ family: 'A', weight: 400, style: 'normal', file: 'data:font/woff2;base64,AA==', range: undefined }])
  })

  it('are no stand-ins, which have no file', () => {
    expect(standInsIn(css)).toEqual(['Newsreader fallback', 'Libre Franklin fallback'])
    expect(facesIn(css).map(({ family }) => family)).not.toContain('Newsreader fallback')
  })

  it('name no face of the machine beside their file', () => {
    expect(() => facesIn('@font-face { font-family: A; src: local(\'A\'), url(\'./a.woff2\'); }'))
      .toThrow('the face "A" names local(…) beside its file a.woff2; take local(…) out, or machines that have that face draw another deck.')
  })
})

it('each family of the deck asks for a face of ours before any of the machine\'s', () => {
  const own = facesIn(css).map(({ family }) => family)
  const stacks = [...tokens.matchAll(/--(?:serif|sans): ([^;]+);/g)].map(([, stack]) => stack!.split(',').map(name => name.trim().replace(/'/g, '')))
  expect(stacks).toHaveLength(2)
  for (const [first, second] of stacks) {
    expect(own, `the first of ${first}, …`).toContain(first)
    expect(standInsIn(css)).toContain(second)
  }
})

describe('a page', () => {
  const [newsreader] = facesIn(css)
  /** A page whose browser says this of its faces. */
  const page = (...faces: { face: string, status: string }[]) =>
    ({ evaluate: () => Promise.resolve(faces) }) as unknown as Parameters<typeof loadFaces>[0]
  const loaded = { face: nameOfFace(newsreader!), status: 'loaded' }

  it('has its faces when each has come', () =>
    expect(loadFaces(page(loaded), [newsreader!])).resolves.toBeUndefined())

  it('is not waited for with a stand-in', () =>
    expect(loadFaces(page(loaded), [{ family: 'Newsreader fallback', weight: 400, style: 'normal' }])).rejects
      .toThrow('"Newsreader fallback" is a stand-in: a face that only some machines have; wait for a face with a file in styles/fonts.css.'))

  it.each([
    ['does not come', [{ ...loaded, status: 'error' }], 'the face "Newsreader 400 normal" did not come; see that its file is in styles/fonts and in the build, or make it anew with npm run build.'],
    ['is late', [{ ...loaded, status: 'loading' }], 'the face "Newsreader 400 normal" did not come within 30 s; see that'],
    ['is unknown to it', [], 'the page does not know the face "Newsreader 400 normal"; see that its style sheet declares it, as styles/fonts.css does.'],
  ])('is told of by name when a face %s', (_, faces, says) => expect(loadFaces(page(...faces), [newsreader!])).rejects.toThrow(says))

  it('knows each of the faces that complete each other', () =>
    expect(loadFaces(page(loaded), [newsreader!, newsreader!])).rejects.toThrow('does not know the face "Newsreader 400 normal"'))
})
