import type { Deck } from '../deck.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decks, notesOf } from '../deck.ts'
import { assertSilent, collectRoomFiles } from './files.ts'

const DECKS = decks()
const deckOf = (content: string, notes: string) => [{ slides: [{ content, notes }] } as Deck]
const says = (body: string, of = DECKS, type = 'text/html') => () => assertSilent(new Map([['x', { type, body }]]), of)
const FOUND = 'the room would get notes with x'

describe('a file that holds notes', () => {
  const entities = (text: string) => text.replaceAll('.', '.&nbsp;<b>').replace(/[^ -~]/g, letter => `&#${letter.codePointAt(0)};`)
  const codes = (text: string) => JSON.stringify(text).replace(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  it.each<[string, (text: string) => string]>([
    ['HTML', text => `<p>${entities(text)}</p>`],
    ['an attribute', text => `<img alt="What is on the slide." data-note="${text}">`],
    ['a comment of HTML', text => `<!-- ${text} --><p>A slide</p>`],
    ['data in a page', text => `<script type="application/json">{ "notes": ${codes(text)} }</script>`],
    ['a style sheet', text => `p { color: red } /* ${text} */`],
    ['lines', text => text.replaceAll(' ', '\n')],
  ])('is known by every paragraph of this talk, in %s', (_, write) => {
    for (const { lang, slides } of DECKS) {
      for (const note of slides.flatMap(notesOf))
        expect(says(write(note)), `${lang}: ${note}`).toThrow(FOUND)
    }
  })

  it('is known whatever its type', () => {
    const note = notesOf(DECKS[0]!.slides[2]!)[0]!
    for (const type of ['image/png', 'font/woff2', 'text/plain', 'image/svg+xml'])
      expect(says(note, DECKS, type), type).toThrow(FOUND)
  })

  it('is known by the beginning of a paragraph', () => {
    const [note] = notesOf(DECKS[0]!.slides[2]!) as [string]
    expect(says(note.slice(0, 100))).toThrow(FOUND)
    expect(says(note.slice(0, 50))).not.toThrow()
  })

  it('is known by a note whose paragraphs are all too short to be told apart', () => {
    const talk = deckOf('# A claim', 'Is it so?\n\n[click] Yes.\n\n[click] And not at all by chance.')
    expect(says('<p>Is it so?</p>\n<p>Yes.</p>\n<p>And not at all by chance.</p>', talk)).toThrow(FOUND)
    expect(says('<p>Is it so? Yes.</p>', talk)).not.toThrow()
  })

  it.each(['.css', '.svg', '.png', '.jpg', '.ico', '.woff2', '.txt', '/index.html'])('is not in the room as %s', (ending) => {
    const dist = mkdtempSync(join(tmpdir(), 'room-'))
    const pages = { slide: (html: string) => html, article: () => undefined }
    const write = (text: string) => writeFileSync(join(dist, ending === '/index.html' ? 'index.html' : `a${ending}`), `<!DOCTYPE html><html data-no="1">${text}</html>`)
    const collect = () => collectRoomFiles(dist, { en: { path: '' } }, pages, DECKS)
    try {
      write('What is on the slide.')
      expect(collect().size).toBeGreaterThan(0)
      write(notesOf(DECKS[0]!.slides[0]!).at(-1)!)
      expect(collect).toThrow('the room would get notes')
    }
    finally {
      rmSync(dist, { recursive: true })
    }
  })
})

describe('a file without notes', () => {
  it('may say what a slide says, though it is read out', () => {
    const claim = 'Two loops, of five slots each, in opposite directions'
    expect(says(`<h1>${claim}</h1>`, deckOf(`# ${claim}`, `${claim}.`))).not.toThrow()
    expect(says(`<h1>${claim}</h1>`, deckOf('# Two loops', `${claim}.`))).toThrow(FOUND)
  })

  it('may have a word of a note, and a sentence from its middle', () => {
    expect(says('<p>Yes.</p>', deckOf('# A claim', 'Yes.'))).not.toThrow()
    const quoted = 'Two lists: on one side of them all, the base layers; and on the other, the same'
    expect(says(`<p>${quoted}</p>`, deckOf('', `The essay says it in a sentence, of which half is on this slide. ${quoted}.`))).not.toThrow()
  })
})
