/** A picture of each finding: its slide as it was when it was found, what is wrong outlined. */
import type { Browser, Page } from 'playwright'
import type { Box, Report } from './types.ts'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../project.ts'
import { loadFaces } from '../../util/fonts.ts'
import { CANVAS } from './limits.ts'
import { ASKED } from './measure.ts'

/** Room between what is wrong and its outline, in px. */
const ROOM = 6

/**
 * Replaces the pictures of an earlier run.
 * @param folder where they go; it must be there
 * @returns the file of each finding that has a place on a slide
 */
export async function drawFindings(reports: Report[], browser: Browser, url: string, folder: string): Promise<Map<Report, string>> {
  const beside = mkdtempSync(join(folder, '.new-'))
  const files = new Map<Report, string>()
  try {
    for (const [place, found] of byPlace(reports)) {
      const { slide, click = 0, lang, scheme = 'light', media = 'normal' } = found[0]!
      const context = await browser.newContext({ viewport: CANVAS, colorScheme: scheme, reducedMotion: 'reduce', ...media in ASKED ? ASKED[media as keyof typeof ASKED] : {} })
      const page = await context.newPage()
      await page.goto(`${new URL(project().languages[lang]!.path, url).href}${slide}?clicks=${click}`, { waitUntil: 'networkidle' })
      await loadFaces(page)
      for (const [i, report] of found.entries()) {
        await outline(page, report.box!)
        const file = `${place}.${i + 1}.${report.rule}.png`
        writeFileSync(join(beside, file), await page.screenshot())
        files.set(report, join(folder, file))
      }
      await context.close()
    }
    readdirSync(folder).filter(name => name.endsWith('.png')).forEach(name => rmSync(join(folder, name)))
    readdirSync(beside).forEach(name => renameSync(join(beside, name), join(folder, name)))
    return files
  }
  finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** Findings that have a place on a slide, by what must be opened to see them: `04-2.en.dark`. */
function byPlace(reports: Report[]): Map<string, Report[]> {
  const places = new Map<string, Report[]>()
  for (const report of reports.filter(({ slide, box }) => slide !== undefined && box)) {
    const { slide, click = 0, lang, scheme, media = 'normal' } = report
    const place = [`${String(slide).padStart(2, '0')}-${click}`, lang, scheme ?? 'light', ...media in ASKED ? [media.replace(' ', '-')] : []].join('.')
    places.set(place, [...places.get(place) ?? [], report])
  }
  return places
}

function outline(page: Page, { x, y, width, height }: Box): Promise<void> {
  return page.evaluate(([left, top, width, height]) => {
    document.getElementById('finding')?.remove()
    const frame = document.createElement('div')
    frame.id = 'finding'
    // The system's own colours: ours may be what is wrong.
    Object.assign(frame.style, { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px`, outline: '3px solid Highlight', zIndex: '9999', pointerEvents: 'none', forcedColorAdjust: 'none' })
    document.body.append(frame)
  }, [x - ROOM, y - ROOM, width + 2 * ROOM, height + 2 * ROOM] as const)
}
