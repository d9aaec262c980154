/**
 * The print page as HTML without a script: what the app drew once, kept for a build, so that the next export needs
 * neither the app nor the time it takes. It lies beside no site: it is as large as all slides.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { cacheOf } from '../bundle.js'
import { project } from '../project.ts'
import { walk, writeWhole } from '../util/files.ts'

/** What makes one print page another than the next, of one build. */
export interface Look { lang: string, dark: boolean, clicks: boolean }

const fileOf = ({ lang, dark, clicks }: Look) =>
  join(cacheOf(project().root), ['print', lang, dark ? 'dark' : 'light', clicks ? 'clicks' : 'slides', 'html'].join('.'))

/** Marks the build that a page is of, by all its scripts and styles: each build writes them anew. */
export function markBuild(dist: string): string {
  const files = walk(dist).filter(file => file.split(sep).includes('assets')).sort()
  const states = files.map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${relative(dist, file)} ${size} ${mtimeMs}`
  })
  return `<!-- ${createHash('md5').update(states.join('\n')).digest('hex')} -->`
}

/** The page that was kept for this very build, or nothing. */
export function readSavedPrint(look: Look, mark: string): string | undefined {
  try {
    const text = readFileSync(fileOf(look), 'utf8')
    return text.startsWith(mark) ? text.slice(mark.length) : undefined
  }
  catch {
    return undefined
  }
}

/** Keeps a page for the next export; where nothing can be kept, that draws it anew. */
export function savePrint(look: Look, mark: string, html: string): void {
  try {
    mkdirSync(cacheOf(project().root), { recursive: true })
    writeWhole(fileOf(look), mark + html)
  }
  catch {
    // It is no loss but of time.
  }
}

/**
 * Runs in the page: it as HTML that draws the same without its scripts, or nothing where HTML cannot say all that is
 * drawn: canvases, frames, shadow trees, rules that a script wrote, an order of elements that no parser would make.
 */
export function renderStatic(): string | undefined {
  const isBeyond = [...document.querySelectorAll('*')].some(element =>
    element.shadowRoot || element.matches('canvas, iframe, object, embed, video, audio'))
  const isScripted = [...document.styleSheets].some(({ ownerNode, cssRules }) =>
    ownerNode instanceof HTMLStyleElement && !ownerNode.textContent && cssRules.length)
  if (isBeyond || isScripted)
    return undefined
  const copy = document.documentElement.cloneNode(true) as HTMLElement
  const controls = copy.querySelectorAll<HTMLInputElement>('input, textarea, option')
  document.querySelectorAll<HTMLInputElement>('input, textarea, option').forEach((control, i) => {
    const { value, checked } = control
    if (control.matches('textarea'))
      controls[i]!.textContent = value
    else if (control.matches('option'))
      controls[i]!.toggleAttribute('selected', (control as unknown as HTMLOptionElement).selected)
    else if (/^(?:checkbox|radio)$/.test(control.type))
      controls[i]!.toggleAttribute('checked', checked)
    else
      controls[i]!.setAttribute('value', value)
  })
  const unused = 'script, link:not([rel=stylesheet], [rel=icon]), meta[http-equiv="Content-Security-Policy" i]'
  copy.querySelectorAll(unused).forEach(element => element.remove())
  for (const link of copy.querySelectorAll<HTMLLinkElement>('link[href]'))
    link.setAttribute('href', link.getAttribute('href')!.replace(location.origin, ''))
  // Two texts side by side would be one after parsing, with another kerning and other tags.
  const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT)
  const second: Text[] = []
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (text.previousSibling instanceof Text)
      second.push(text)
  }
  second.forEach(text => text.before(document.createComment('')))
  const html = `<!DOCTYPE html>${copy.outerHTML}`
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const isSame = parsed.documentElement.outerHTML === copy.outerHTML
  return isSame && !html.includes('="blob:') ? html : undefined
}
