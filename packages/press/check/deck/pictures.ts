/** Takes findings, writes a picture of each: its slide as it was when it was found, what is wrong outlined. */
import type { Browser, Page } from 'playwright'
import type { Canvas } from '../../deck.ts'
import type { DeckFinding, Rect } from './types.ts'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../project.ts'
import { loadFaces } from '../../util/fonts.ts'
import { takePicture } from '../../util/take-picture.ts'
import { ASKED_MEDIA } from './measure.ts'

/** Room between what is wrong and its outline, in px. */
const ROOM = 6

/**
 * Replaces the pictures of an earlier run.
 * @param folder where they go; it must be there
 * @returns the file of each finding that has a place on a slide
 */
export async function drawFindings(
  findings: DeckFinding[],
  canvas: Canvas,
  browser: Browser,
  url: string,
  folder: string,
): Promise<Map<DeckFinding, string>> {
  const beside = mkdtempSync(join(folder, '.new-'))
  const files = new Map<DeckFinding, string>()
  try {
    for (const [place, found] of groupByPlace(findings)) {
      const { slide, click = 0, lang, scheme = 'light', media = 'normal' } = found[0]!
      const asked = media in ASKED_MEDIA ? ASKED_MEDIA[media as keyof typeof ASKED_MEDIA] : {}
      const options = { viewport: canvas, colorScheme: scheme, reducedMotion: 'reduce', ...asked } as const
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const address = `${new URL(project().languages[lang]!.path, url).href}${slide}?clicks=${click}`
      await page.goto(address, { waitUntil: 'networkidle' })
      await loadFaces(page)
      for (const [i, finding] of found.entries()) {
        await drawOutline(page, finding.box!)
        const file = `${place}.${i + 1}.${finding.rule}.png`
        writeFileSync(join(beside, file), await takePicture(() => page.screenshot()))
        files.set(finding, join(folder, file))
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
function groupByPlace(findings: DeckFinding[]): Map<string, DeckFinding[]> {
  const places = new Map<string, DeckFinding[]>()
  for (const finding of findings.filter(({ slide, box }) => slide !== undefined && box)) {
    const { slide, click = 0, lang, scheme = 'light', media = 'normal' } = finding
    const asked = media in ASKED_MEDIA ? [media.replace(' ', '-')] : []
    const place = [`${String(slide).padStart(2, '0')}-${click}`, lang, scheme, ...asked].join('.')
    places.set(place, [...places.get(place) ?? [], finding])
  }
  return places
}

function drawOutline(page: Page, { x, y, width, height }: Rect): Promise<void> {
  return page.evaluate(([left, top, width, height]) => {
    document.getElementById('finding')?.remove()
    const frame = document.createElement('div')
    frame.id = 'finding'
    Object.assign(frame.style, {
      position: 'fixed',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      outline: '3px solid Highlight', // the system's own colour: the deck's may be what is wrong
      zIndex: '9999',
      pointerEvents: 'none',
      forcedColorAdjust: 'none',
    })
    document.body.append(frame)
  }, [x - ROOM, y - ROOM, width + 2 * ROOM, height + 2 * ROOM] as const)
}
