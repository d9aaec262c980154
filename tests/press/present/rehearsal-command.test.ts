/** `press rehearsal` as a speaker calls it, on a copy of this deck. */
import type { Take } from 'slidev-addon-press/present/rehearsal.ts'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { decks } from 'slidev-addon-press/deck.ts'
import { keepTake, takesFolder } from 'slidev-addon-press/present/takes.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Copy } from '../../support/copy.ts'

const DECKS = decks()
const PLAN = DECKS[0]!.slides.map(({ frontmatter: { minutes = 0 } }) => minutes)
const AT = Date.UTC(2026, 10, 30, 14, 5)
/** A rehearsal of all slides, the first of which took so much longer than planned. */
const takeOf = (longer: number, slides = PLAN.length): Take => ({
  at: AT,
  title: 'A "talk", rehearsed',
  visits: PLAN.slice(0, slides)
    .map((minutes, i) => ({ page: i + 1, click: 0, ms: (minutes + (i ? 0 : longer)) * 60_000 })),
})

let copy: Copy
beforeAll(() => void (copy = new Copy()))
afterAll(() => copy.remove())
afterEach(() => rmSync(takesFolder(copy.folder), { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(copy.folder, file), 'utf8')
const readSlides = () => DECKS.map(({ file }) => read(file))
const rehearse = (...args: string[]) => copy.run('rehearsal', args)

it('without a rehearsal there is a sentence that says how to make one', async () => {
  const { code, stdout, stderr } = await rehearse('--write', '--csv', 'times.csv')
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'error: there is no rehearsal yet; make one with npm run present -- --rehearse, or by the key r in presenter view.\n' })
  expect(() => read('times.csv')).toThrow('ENOENT')
})

describe('the minutes of the slides', () => {
  const change = `slide 1: minutes ${PLAN[0]} → ${PLAN[0]! + 0.5}`

  it('are proposed, and no byte of the slides is another', async () => {
    keepTake(takeOf(0.5), copy.folder)
    const before = readSlides()
    const { code, stdout, stderr } = await rehearse()
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^ +slide +planned +took +each click\n/)
    expect(stdout).toContain(`\nproposed, and written into the slides with --write:\n${change}\nthe minutes then add up to `)
    expect(stdout).not.toContain('wrote')
    expect(readSlides()).toEqual(before)
  })

  it('are written with --write, into every language, and nothing else; then they are as rehearsed', async () => {
    keepTake(takeOf(0.5), copy.folder)
    const before = readSlides()
    const { code, stdout } = await rehearse('--write')
    expect(code).toBe(0)
    expect(stdout).toContain(`${change}\n${DECKS.map(({ file }) => `wrote ${file}\n`).join('')}`)
    expect(stdout).not.toContain('proposed')
    const written = readSlides()
    expect(written).toEqual(before.map(text => text.replace(`\nminutes: ${PLAN[0]}\n`, `\nminutes: ${PLAN[0]! + 0.5}\n`)))
    expect(written).not.toEqual(before)
    const again = await rehearse('--write')
    expect(again.stdout).toMatch(/\nthe minutes of the slides are as rehearsed\.\n$/)
    expect(readSlides()).toEqual(written)
    before.forEach((text, i) => copy.write(DECKS[i]!.file, text))
  })

  it('stay where no rehearsal was at every slide', async () => {
    keepTake(takeOf(0.5, PLAN.length - 1), copy.folder)
    const before = readSlides()
    const { code, stdout } = await rehearse('--write')
    expect(code).toBe(0)
    expect(stdout).toMatch(/\nno minutes are proposed: no rehearsal was at every slide\.\n$/)
    expect(readSlides()).toEqual(before)
  })
})

describe('the files', () => {
  it('hold every visit as a line, and every rehearsal as it is kept; one that is none is named', async () => {
    keepTake(takeOf(0.5), copy.folder)
    copy.write('rehearsals/half.json', '{ "at": ')
    const { code, stdout, stderr } = await rehearse('--csv', 'times.csv', '--json', 'times.json')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'rehearsals/half.json is no rehearsal (it is not JSON); it is left out.\n' })
    expect(stdout).toContain('\nwrote times.csv\nwrote times.json\n')
    const [head, first, ...more] = read('times.csv').trimEnd().split('\r\n')
    expect(head).toBe('take,talk,slide,click,seconds')
    expect(first).toBe(`2026-11-30T14:05:00.000Z,"A ""talk"", rehearsed",1,0,${(PLAN[0]! + 0.5) * 60}`)
    expect(more).toHaveLength(PLAN.length - 1)
    expect(JSON.parse(read('times.json'))).toEqual([takeOf(0.5)])
  })

  it('that cannot be written are told in a sentence, and the slides stay', async () => {
    keepTake(takeOf(0.5), copy.folder)
    const before = readSlides()
    const { code, stderr } = await rehearse('--csv', 'none/times.csv', '--write')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^error: cannot write \S+times\.csv \(ENOENT\); choose another place\.\n$/)
    expect(readSlides()).toEqual(before)
  })
})
