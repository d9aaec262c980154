/**
 * Makes the deck's fonts: static TrueType instances cut down to English, French and arrows, and a
 * table of advance widths for the scenes. Needs the npm registry; its results are committed, so only
 * a change of typeface or of alphabet runs it again (`npx tsx styles/build-fonts.ts`).
 *
 * Static instances, because Chromium embeds a variable font as Type 3 in a PDF.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import * as fontkit from 'fontkit'
import { FEATURES } from 'slidev-addon-press/prerender/inline-fonts.ts'
import subsetFont from 'subset-font'

const FONTS = join(import.meta.dirname, 'fonts')
/**
 * The one font that our browser finds on Linux (util/fontconfig/fonts.conf): an arrow of Inter. No slide asks for it by
 * that name.
 */
const LAST_RESORT = join(import.meta.dirname, '../packages/press/util/fontconfig/last-resort.ttf')
/** The licences travel with the site. */
const LICENCES = join(import.meta.dirname, '../public/licences')
const METRICS = join(import.meta.dirname, '../components/figures/kit/font-metrics.json')

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')

const ALPHABET = `${range(0x20, 0x7E)}${range(0xA0, 0xFF)}ŒœŸ–—‘’‚“”„•…‹›€−×÷≤≥≈√⁵`
/**
 * What neither family draws: the two narrow spaces of French, arrows, and the model's α and β. Inter lends them: its
 * licence reserves no name.
 */
const SYMBOLS = '\u2009\u202F←↑→↓αβ'

interface Cut { file: string, key?: string, npm: string, path: string, text: string, licence?: string }
const newsreader = '@expo-google-fonts/newsreader@0.4.1'
const franklin = '@expo-google-fonts/libre-franklin@0.4.2'
const CUTS: Cut[] = [
  { file: 'newsreader-400', key: 'serif', npm: newsreader, path: '400Regular/Newsreader_400Regular.ttf', text: ALPHABET, licence: 'newsreader' },
  { file: 'newsreader-500', key: 'serif500', npm: newsreader, path: '500Medium/Newsreader_500Medium.ttf', text: ALPHABET },
  { file: 'newsreader-400-italic', key: 'italic', npm: newsreader, path: '400Regular_Italic/Newsreader_400Regular_Italic.ttf', text: ALPHABET },
  { file: 'libre-franklin-400', key: 'sans', npm: franklin, path: '400Regular/LibreFranklin_400Regular.ttf', text: ALPHABET, licence: 'libre-franklin' },
  { file: 'libre-franklin-500', key: 'sans500', npm: franklin, path: '500Medium/LibreFranklin_500Medium.ttf', text: ALPHABET },
  { file: 'libre-franklin-600', key: 'sans600', npm: franklin, path: '600SemiBold/LibreFranklin_600SemiBold.ttf', text: ALPHABET },
  { file: 'inter-symbols', key: 'symbols', npm: '@expo-google-fonts/inter@0.4.2', path: '400Regular/Inter_400Regular.ttf', text: SYMBOLS, licence: 'inter' },
]

const work = mkdtempSync(join(tmpdir(), 'fonts-'))
const metrics: Record<string, Record<string, number>> = {}
try {
  execFileSync(process.execPath, [process.env.npm_execpath!, 'install', '--no-save', '--prefix', work, ...new Set(CUTS.map(cut => cut.npm))], { stdio: 'inherit' })
  for (const cut of CUTS) {
    const folder = join(work, 'node_modules', cut.npm.replace(/@[\d.]+$/, ''))
    const ttf = readFileSync(join(folder, cut.path))
    writeFileSync(join(FONTS, `${cut.file}.woff2`), await subsetFont(ttf, cut.text, { targetFormat: 'woff2', preserveNameIds: [0, 13, 14], keepFeatures: FEATURES }))
    if (cut.key === undefined)
      writeFileSync(LAST_RESORT, await subsetFont(ttf, '→', { targetFormat: 'sfnt' }))
    if (cut.licence)
      writeFileSync(join(LICENCES, `OFL-${cut.licence}.txt`), readFileSync(join(folder, 'LICENSE_FONT')))
    if (cut.key) {
      const font = fontkit.create(ttf) as fontkit.Font
      metrics[cut.key] = Object.fromEntries([...cut.text].map(char =>
        [char, Math.round(font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth / font.unitsPerEm * 1000)]))
    }
    console.log(`wrote ${cut.file}.woff2`)
  }
  writeFileSync(METRICS, `${JSON.stringify(metrics)}\n`)
}
finally {
  rmSync(work, { recursive: true, force: true })
}
