/** Writes the pages of captured slides, the card of the first, and the styles for pages without JavaScript. */
import type { SiteContext } from '../site/site-context.ts'
import type { CapturedSlide } from './capture-slides.ts'
import type { Snapshot } from './slide-page.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toAnnouncement } from '../client/announce.ts'
import { describedAt } from '../deck.ts'
import { project } from '../project.ts'
import { slidePath } from '../site/address.ts'
import { renderDeckCss } from '../site/deck-css.ts'
import { findBuiltFaces } from '../site/font-faces.ts'
import { CARD } from '../site/head.ts'
import { describeSlide, listFiles, writePage } from '../site/site-context.ts'
import { INLINE_SUFFIX, OFFER } from '../site/snapshot-names.ts'
import { findSlideFiles } from '../slidev/build-manifest.ts'
import { joinGlyphs, joinRules, renderCss, toSystemScheme } from './capture.ts'
import { drawCard } from './card.ts'
import { inlineFaces } from './inline-fonts.ts'
import { mergeSteps, renderStepRules } from './merge-snapshots.ts'
import { optimizeSvg } from './optimize-svg.ts'
import { NO_SCRIPT, renderSlidePage } from './slide-page.ts'
import { renderSnapshotStyles } from './snapshot-styles.ts'

export async function writeSlide(context: SiteContext, captured: CapturedSlide): Promise<void> {
  const { folder, path, site, deck, language, manifest, browser, hooks } = context
  const { no, frontmatter } = captured.slide
  const canvas = deck.canvas
  const snapshot = await renderSnapshot(context, captured)
  if (no === 1) {
    const card = await drawCard(browser, snapshot, deck.lang, canvas, hooks?.cardWithout)
    writeFileSync(join(folder, path, CARD.name), card)
  }
  writePage(context, slidePath(deck.lang, no), await renderSlidePage({
    meta: describeSlide(context, no),
    no,
    total: deck.slides.length,
    name: frontmatter.routeAlias ?? String(no),
    words: describedAt(captured.slide, Infinity),
    snapshot,
    steps: captured.steps.length - 1,
    say: renderAnnouncements(context, captured),
    needed: findSlideFiles(manifest, no),
    canvas,
  }, language, site, hooks))
}

/** What a screen reader hears on arrival, and at each step on. */
function renderAnnouncements({ deck, language }: SiteContext, { slide, steps }: CapturedSlide): string[] {
  const title = slide.frontmatter.title ?? slide.headline
  const place = { total: deck.slides.length, clicks: steps.length - 1, title }
  const elsewhere = { no: 0, click: 0, texts: [] }
  return steps.map(({ texts }, click) => toAnnouncement(
    language.messages.announce,
    { no: slide.no, click, texts },
    click ? { no: slide.no, click: click - 1, texts: steps[click - 1]!.texts } : elsewhere,
    place,
  )!)
}

async function renderSnapshot({ deck, hooks }: SiteContext, { slide, steps, offer }: CapturedSlide): Promise<Snapshot> {
  const merged = mergeSteps(steps.map(({ html }) => html), hooks)
  const html = optimizeSvg(hooks?.simplify?.(merged) ?? merged, 's')
  const ownCss = renderSnapshotStyles(deck.canvas, hooks?.css && join(project().root, hooks.css))
  const offers = offer ? [offer] : []
  return {
    html,
    offer: offer?.html.replace(/^<\w+/, `$& id="${OFFER}"`) ?? '',
    css: renderCss(joinRules(...steps, ...offers), html + ownCss),
    ownCss: ownCss + renderStepRules(steps.length - 1),
    faces: await inlineFaces(joinGlyphs(...steps, ...offers), INLINE_SUFFIX + slide.no),
  }
}

/**
 * Writes the styles that only pages without JavaScript load: the bar below a snapshot, whole typefaces for the letters
 * of its last step, and the system's scheme.
 */
export function writeNoScriptStyles({ folder, deck }: SiteContext, captured: CapturedSlide[]): void {
  const rules = joinRules(...captured.map(({ steps }) => steps.at(-1)!))
  const own = renderDeckCss(join(import.meta.dirname, 'no-script.css'), deck.canvas)
  const faces = findBuiltFaces(listFiles(folder)).map(({ file, rule }) => rule(file)).join('\n')
  writeFileSync(join(folder, NO_SCRIPT), `${faces}\n${own}\n${renderCss(toSystemScheme(rules), renderCss(rules))}\n`)
}
