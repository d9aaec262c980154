/**
 * The press on a plain deck of four slides, with no deck.config.ts: it builds, prerenders, exports a tagged PDF, and
 * deck, site and PDFs pass its checks.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../check/pdf/read.ts'
import { runNode } from '../util/process.ts'

/**
 * The one typeface of its machine, whichever that is: the deck brings none, and without any a browser ends. It is the
 * stand-in that pdf.js has for Helvetica.
 */
const FONTS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/standard_fonts')
/** A copy, as what is written beside the sources would make the talk's build old. */
const EXAMPLE = join(mkdtempSync(join(tmpdir(), 'press-example-')), 'deck')
const read = (file: string) => readFileSync(join(EXAMPLE, file), 'utf8')
/** Runs a command in the example's folder, and expects that it succeeds. */
async function press(...args: string[]): Promise<string> {
  const env = { ...process.env, SITE_URL: '', FONTCONFIG_FILE: join(EXAMPLE, '../fonts.conf') }
  const { code, log } = await runNode([join(import.meta.dirname, '../press.js'), ...args], { cwd: EXAMPLE, env })
  expect(code, log).toBe(0)
  return log
}

describe('a plain deck', () => {
  beforeAll(async () => {
    cpSync(import.meta.dirname, EXAMPLE, { recursive: true })
    const fonts = join(EXAMPLE, '../fonts')
    cpSync(FONTS, fonts, { recursive: true, filter: file => !file.endsWith('.pfb') })
    writeFileSync(join(EXAMPLE, '../fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`)
    symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(EXAMPLE, 'node_modules'), 'junction')
    await press('build')
  }, 120_000)
  afterAll(() => rmSync(join(EXAMPLE, '..'), { recursive: true, force: true }))

  it('has a page a slide, painted before its app has come', () => {
    expect(read('dist/index.html')).toMatch(/id="snapshot"[^]*A plain deck that the press publishes/)
    expect(read('dist/2/index.html')).toMatch(/Three things come one click at a time/)
    expect(read('dist/4/index.html')).toContain('Begin again')
  })

  it('offers no article, as nothing makes one', () => {
    expect(existsSync(join(EXAMPLE, 'dist/read'))).toBe(false)
    expect(read('dist/index.html')).not.toContain('read/')
  })

  it.each(['deck', 'site', 'pdf'])('passes the checks of its %s', async (part) => {
    expect(await press('check', part)).toContain('no finding')
  }, 180_000)

  it('has a tagged PDF, whose picture has its alternative', async () => {
    const pdf = await readPdf(readFileSync(join(EXAMPLE, 'exports/press-example.en.pdf')))
    expect(pdf.pages).toHaveLength(4)
    expect(JSON.stringify(pdf)).toContain('A sheet of paper between two rollers')
  })
})
