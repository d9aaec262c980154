/**
 * Turns the page of a slide, as the build has it, into what the room may have: the snapshot with all its steps, and no
 * script of the app. The page's loader goes, and with it the list of the app's files; the room's own script starts the
 * stepper in its place (client/room.ts), so that no page has to be told at run time what it must not do.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { RoomWords } from '../messages.ts'
import type { PageData } from '../site/snapshot-names.ts'
import type { RoomData } from './room-names.ts'
import { parse, parseFragment, serialize } from 'parse5'
import { renderPolicy } from '../site/csp.ts'
import { OFFER, PAGE_DATA, SNAPSHOT } from '../site/snapshot-names.ts'
import { attribute, elements, escapeHtml, isElement } from '../util/html.ts'
import { ROOM, ROOM_DATA, ROOM_SCRIPT, ROOM_STYLES } from './room-names.ts'

export interface RoomOptions {
  /** The page's language. */
  lang: string
  words: RoomWords
  /** All languages of the talk, by their paths under the root: empty, `fr/`. */
  languages: { code: string, name: string, path: string }[]
  /** What can be voted on: the number of its slide, the question and the options in the page's language. */
  poll?: { slide: number, question: string, options: string[] }
}

type Attributes = Record<string, string | undefined>

/** What a page has for search engines, previews, installing, and for the app. */
const isForOthers = ({ tagName, attrs }: Tree.Element): boolean => {
  const { rel, property, name } = Object.fromEntries(attrs.map(attr => [attr.name, attr.value])) as Attributes
  return (tagName === 'link' && /^(?:manifest|canonical|alternate|preload|modulepreload)$/.test(rel ?? ''))
    || (tagName === 'meta' && (!!property || /^(?:twitter:|description$|generator$)/.test(name ?? '')))
}

/**
 * @param html a slide's page as the build has it
 * @returns the page for the room
 * @throws Error when the HTML is not the page of a slide
 */
export function toRoomPage(html: string, options: RoomOptions): string {
  const page = parse(html)
  const find = (test: (element: Tree.Element) => boolean) => elements(page).find(test)
  const byId = (id: string) => find(element => attribute(element, 'id') === id)
  const [snapshot, data] = [byId(SNAPSHOT), byId(PAGE_DATA)]
  const [head, body] = [find(({ tagName }) => tagName === 'head')!, find(({ tagName }) => tagName === 'body')!]
  const boot = head.childNodes.find((node): node is Tree.Element => isElement(node) && node.tagName === 'script')
  if (!snapshot || !data || !boot)
    throw new Error('This is not the page of a slide: it has no snapshot. Build the site anew.')
  const article = attribute(byId(OFFER) ?? snapshot, 'href')?.split('#')[1]
  if (article)
    snapshot.attrs.push({ name: 'data-name', value: article })
  const { say, back } = JSON.parse(textOf(data)) as PageData
  setText(data, toJson({ entry: '', scripts: [], styles: [], keep: '', say, back } satisfies PageData))
  for (const parent of [head, body]) {
    parent.childNodes = parent.childNodes.filter(node => !isElement(node) || !(
      isForOthers(node) || attribute(node, 'id') === OFFER
      || (node.tagName === 'script' && node !== boot && node !== data)))
  }
  const policy = find(element => attribute(element, 'http-equiv') === 'Content-Security-Policy')
  if (policy)
    policy.attrs.find(({ name }) => name === 'content')!.value = renderPolicy([textOf(boot)])
  elements(snapshot).forEach(quieten)
  append(head, `<meta name="robots" content="noindex"><link rel="stylesheet" href="${ROOM_STYLES}">`
  + `<script defer src="${ROOM_SCRIPT}"></script>`)
  append(body, renderRoom(options))
  return serialize(page)
}

/**
 * @param html the article as the build has it, without what is spoken
 * @returns the article for the room, with styles that hold in a shadow root too; nothing when it is no article
 */
export function toRoomArticle(html: string): string | undefined {
  const page = parse(html)
  const all = elements(page)
  if (!all.some(({ tagName, attrs }) => tagName === 'section' && attrs.some(({ name }) => name === 'id')))
    return undefined
  for (const element of all) {
    if (element.tagName === 'head')
      element.childNodes = element.childNodes.filter(node => !isElement(node) || !isForOthers(node))
    if (element.tagName === 'style')
      setText(element, toShadowCss(textOf(element)))
    if (element.tagName === 'a')
      quieten(element)
  }
  append(all.find(({ tagName }) => tagName === 'head')!, '<meta name="robots" content="noindex">')
  return serialize(page)
}

/** Has rules of a whole page hold in a shadow root too, whose body is the element `ROOM.body`. */
export function toShadowCss(css: string): string {
  const others: Record<string, string> = { ':root': ':host', 'html': ':host', 'body': `#${ROOM.body}` }
  return css.replace(/(^|[{}])\s*(:root|html|body)\s*(?=\{)/g, (_, before: string, name: string) =>
    `${before}${name},${others[name]!}`)
}

/**
 * Takes from an element what leads nowhere without the app: links inside the talk, which the room follows, and controls
 * that are drawn. Links to the web open beside the talk.
 */
function quieten(element: Tree.Element): void {
  const set = (name: string, value: string) =>
    element.attrs = [...element.attrs.filter(attr => attr.name !== name), { name, value }]
  if (element.tagName === 'a') {
    const outside = /^https?:/.test(attribute(element, 'href') ?? '')
    if (outside) {
      set('target', '_blank')
      set('rel', 'noopener')
    }
    else {
      element.attrs = element.attrs.filter(({ name }) => !['href', 'aria-label', 'hreflang'].includes(name))
    }
  }
  const isControl = ['button', 'input', 'select', 'textarea'].includes(element.tagName)
  if (isControl || attribute(element, 'tabindex')) {
    set('tabindex', '-1')
    if (isControl || attribute(element, 'role'))
      set('aria-disabled', 'true')
  }
}

/** The room's own elements: the place for the article, the poll, and the bar. */
function renderRoom({ lang, words, languages, poll }: RoomOptions): string {
  const data: RoomData = { words, poll: poll && { slide: poll.slide } }
  const others = languages.filter(({ code }) => code !== lang)
  const arrow = (d: string) => `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${d}"/></svg>`
  return `<main id="${ROOM.article}" hidden></main>
${poll
  ? `<div aria-live="polite"><section id="${ROOM.poll}" aria-labelledby="${ROOM.question}" hidden><h2 id="${ROOM.question}">${escapeHtml(poll.question)}</h2>
<ul>${poll.options.map(text => `<li><button type="button" aria-pressed="false">${escapeHtml(text)}</button></li>`).join('')}</ul>
<p></p></section></div>`
  : ''}
<nav id="${ROOM.bar}" aria-label="${escapeHtml(words.controls)}" tabindex="-1">
<p id="${ROOM.note}" role="status"></p>
<button type="button" id="${ROOM.follow}" hidden></button>
<div><button type="button" id="${ROOM.back}" aria-label="${escapeHtml(words.previous)}">${arrow('M15 5l-7 7 7 7')}</button>`
+ `<span id="${ROOM.place}"></span>`
+ `<button type="button" id="${ROOM.on}" aria-label="${escapeHtml(words.next)}">${arrow('M9 5l7 7-7 7')}</button>`
+ `${others.map(({ code, name, path }) =>
  `<a href="/${path}" hreflang="${code}" lang="${code}" data-start="/${path}">${escapeHtml(name)}</a>`).join('')}</div>
</nav>
<script type="application/json" id="${ROOM_DATA}">${toJson(data)}</script>
`
}

const toJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003C')

const textOf = ({ childNodes }: Tree.Element): string =>
  childNodes.map(node => 'value' in node ? node.value : '').join('')

function setText(element: Tree.Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }]
}

function append(parent: Tree.Element, html: string): void {
  const added = parseFragment(html).childNodes
  added.forEach(node => node.parentNode = parent)
  parent.childNodes.push(...added)
}
