/**
 * On a phone held upright a slide is small; there the page shows the slide's section of the article, and in the place
 * of its drawing the snapshot, which has the steps. The article's styles are for a page of its own, so it stands in a
 * shadow root; the drawings stand outside it, in slots, where the snapshot's own rules reach them.
 */
import { SNAPSHOT } from '../../site/snapshot-names.ts'
import { ROOM } from '../room-names.ts'
import { fillSection } from './room-section.ts'

/** The widest screen on which the article shows a drawing's halves below each other. */
const UPRIGHT = '(orientation: portrait) and (max-width: 699px)'
/** Rules that hold for the whole document alone, wherever they stand. */
const GLOBAL = /@(?:font-face|property[^{]*)\{[^}]*\}/g
/** The section has the page to itself. */
const OWN = 'section{margin-top:0}a:not([href]){text-decoration:none}'
  + '.room-whole{grid-column:1/-1;margin:20px calc(-1*var(--edge,20px)) 0;position:relative;container-type:inline-size}'

const { documentElement } = document
const { dataset } = documentElement

export interface RoomArticle {
  /** @param step that is shown now; @param isNew whether its slide is another than before */
  show: (step: number, isNew: boolean) => void
  isShown: () => boolean
}

export function startArticle(): RoomArticle {
  const host = document.getElementById(ROOM.article)!
  const upright = matchMedia(UPRIGHT)
  let article: Document | undefined
  let loading: Promise<unknown> | undefined
  let update: ((step: number) => void) | undefined
  let step = 0

  async function load(): Promise<void> {
    const answer = await fetch(`${dataset.start!}read/`)
    if (!answer.ok)
      return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const css = [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
    addStyle(document.head, (css.match(GLOBAL) ?? []).join(''))
    const root = host.attachShadow({ mode: 'open' })
    addStyle(root, css.replace(GLOBAL, '') + OWN)
    root.append(Object.assign(document.createElement('div'), { id: ROOM.body }))
    article = page
  }

  function build(): void {
    update = undefined
    const section = upright.matches && article && findSection(article)
    host.hidden = !section
    documentElement.classList.toggle('reads', !!section)
    if (section)
      update = fillSection(host, section, document.querySelector(`#${SNAPSHOT}`)!)
  }

  function show(at: number, isNew: boolean): void {
    step = at
    if (upright.matches && !article)
      loading ??= load().catch(() => {}).finally(() => loading = undefined).then(() => article && show(step, true))
    if (isNew) {
      build()
      scrollTo(0, 0)
    }
    update?.(step)
  }
  upright.addEventListener('change', () => show(step, true))
  addEventListener('resize', () => update?.(step))
  return { show, isShown: () => !host.hidden }
}

/** The slide's section, if it says more than its heading. */
function findSection(article: Document): Element | undefined {
  const { name } = document.getElementById(SNAPSHOT)!.dataset
  const section = name ? article.getElementById(name) : null
  if (!section?.matches('section') || !section.querySelector('figure,table,ol,ul'))
    return undefined
  // Drawings that the article has twice refer to the first, which may stand in another section.
  for (const use of section.querySelectorAll('use')) {
    const drawing = article.querySelector(use.getAttribute('href')!)
    if (drawing && !section.contains(drawing))
      use.replaceWith(drawing.cloneNode(true))
  }
  return section
}

function addStyle(parent: Node, textContent: string): void {
  parent.appendChild(Object.assign(document.createElement('style'), { textContent }))
}
