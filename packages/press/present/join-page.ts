/** Renders `/join/`, for the presenter's machine alone: the addresses of phones as QR codes and in letters. */
import type { DoorWords } from '../messages.ts'
import { encode } from 'uqr'
import { fill } from '../messages.ts'
import { escapeHtml } from '../util/html.ts'
import { renderOwnPage } from './own-page.ts'

export interface JoinPage {
  lang: string
  /** The talk's. */
  title: string
  words: DoorWords
  /** Addresses; none where the machine cannot be reached by others. Those of speakers have their key in them. */
  room?: string
  remote?: string
  second?: string
}

/** What readers of codes need free around one, in modules. */
const QUIET = 4

/** Renders the page. It has no script: who wants newer addresses loads it again. */
export function renderJoinPage({ lang, title, words, room, remote, second }: JoinPage): string {
  const codes = [
    renderCode(words, words.room, words.roomFor, room),
    renderCode(words, words.remote, words.remoteFor, remote),
    renderCode(words, words.other, words.otherFor, second),
  ].join('')
  const leads = remote ?? second
  return renderOwnPage({
    lang,
    title: `${words.join} · ${title}`,
    kind: 'join',
    body: `<main>
<p class="talk">${escapeHtml(title)}</p>
<h1>${escapeHtml(words.join)}</h1>
${leads ? `<p class="warning">${renderMark()}${escapeHtml(words.warning)}</p>` : ''}
${codes ? `<div class="codes">${codes}</div>` : `<p class="alone">${escapeHtml(words.alone)}</p>`}
</main>`,
  })
}

function renderCode(words: DoorWords, name: string, use: string, address: string | undefined): string {
  if (!address)
    return ''
  return `<section>
<h2>${escapeHtml(name)}</h2>
<p>${escapeHtml(use)}</p>
${renderQr(address, fill(words.code, 'name', name))}
<p class="address">${escapeHtml(address)}</p>
</section>`
}

/** A triangle: what warns has a shape, too. */
const renderMark = () => '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1 15.5 15H.5z"/></svg>'

/** A code as one path, a module a unit; dark on light in both schemes, because many readers fail on the reverse. */
export function renderQr(text: string, name: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const rows = data.map((row, y) => row.map((dark, x) => dark ? `M${x},${y}h1v1h-1z` : '').join('')).join('')
  return `<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeHtml(name)}" shape-rendering="crispEdges">`
    + `<path class="ground" d="M0,0h${size}v${size}h-${size}z"/><path class="modules" d="${rows}"/></svg>`
}
