/**
 * Renders `/remote/`, the speaker's phone: what to say now and next, the clock and the plan, and large buttons. Its
 * script fills it in; each text of `RemoteWords` stands where `data-say` names it, in the language that is chosen.
 */
import type { RemoteWords } from '../messages.ts'
import { escapeHtml } from '../util/html.ts'
import { renderOwnPage } from './own-page.ts'

export interface RemotePage {
  lang: string
  /** The talk's. */
  title: string
  words: RemoteWords
}

const ICONS = {
  run: 'M6 3.5 20 12 6 20.5z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  black: 'M3.5 5.5h17v13h-17z',
  slides: 'M3 5h18v2H3zM3 11h18v2H3zM3 17h18v2H3z',
  more: 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z',
}
const icon = (d: string, kind = '') => `<svg class="icon ${kind}" viewBox="0 0 24 24" aria-hidden="true"><path d="${d}"/></svg>`

/** Threads that run together into an arrow, as the deck draws what leads on; `back` has one thread alone. */
function renderArrow(kind: 'on' | 'back'): string {
  const length = kind === 'on' ? 180 : 56
  const threads = [-15, -10, -5, 0, 5, 10, 15].map(y => `M0 ${20 + y}C48 ${20 + y} 52 ${20 + y / 12} 96 ${20 + y / 12}H${length - 2}`)
  const head = `M${length - 14} 8l12 12-12 12`
  return `<svg class="arrow ${kind}" viewBox="0 0 ${length} 40" aria-hidden="true">`
    + `<path class="threads" d="${kind === 'on' ? threads.join('') : `M0 20H${length - 2}`}"/><path d="${head}"/></svg>`
}

/** Renders the page. */
export function renderRemotePage({ lang, title, words }: RemotePage): string {
  const say = (key: keyof RemoteWords, tag = 'span') => `<${tag} data-say="${key}">${escapeHtml(words[key])}</${tag}>`
  const tool = (id: string, key: keyof RemoteWords, icons: string, more = '') =>
    `<button id="${id}" type="button"${more}>${icons}${say(key)}</button>`
  const named = (key: keyof RemoteWords) => `data-name="${key}" aria-label="${escapeHtml(words[key])}"`
  return renderOwnPage({
    lang,
    title: `${words.name} · ${title}`,
    kind: 'remote',
    script: '/present/remote.js',
    body: `<header>
<p class="line"><span id="line"></span><span id="room"></span><b id="lead"></b></p>
<p class="time"><span class="clock"><span class="sr">${say('clock')} </span><b id="clock">0:00</b> <span id="whole"></span></span>
<span id="pace"><svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path class="behind" d="M8 15 .5 1h15z"/><path class="ahead" d="M8 1 15.5 15H.5z"/><path class="on-time" d="M2 2h12v12H2z"/></svg><span></span></span></p>
<svg id="plan" role="img" aria-label=""><g id="ticks"></g><rect class="way" y="10" height="1" width="100%"/><rect id="done" y="8" height="5"/><rect id="gap" y="8" height="5"/><svg id="gone" overflow="visible"><path d="M0 13-5 21H5z"/></svg></svg>
</header>
<main id="main" tabindex="0" ${named('notes')}>
<noscript><p>${escapeHtml(words.script)}</p></noscript>
<p id="awake">${say('awake')}</p>
<p class="place"><span id="place"></span><span id="slide-pace"></span></p>
<h1 id="headline">${escapeHtml(title)}</h1>
<section id="poll" aria-labelledby="question" hidden><h2 id="question"></h2><ul id="options"></ul><p id="votes"></p>
<p id="bulk" hidden><span></span> <button id="count" type="button"></button></p></section>
<div id="notes"></div>
<section class="soon" aria-labelledby="soon"><h2 id="soon"></h2><div id="soon-notes"></div></section>
</main>
<footer inert>
<div id="bar" hidden><p><svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path class="off" d="M0 6h6v4H0zM10 6h6v4h-6z"/><path class="asks" d="M8 1 15.5 15H.5z"/><path class="black" d="M1 3h14v10H1z"/><path class="watch" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z"/></svg><span id="state"></span></p>
<div class="answers">${['ask', 'withdraw', 'give', 'keep', 'back'].map(key => tool(key, key as keyof RemoteWords, '', ' hidden')).join('')}</div></div>
<div class="tools">
${tool('clock-run', 'run', icon(ICONS.run, 'run') + icon(ICONS.pause, 'pause'))}
${tool('black', 'black', icon(ICONS.black), ' aria-pressed="false"')}
${tool('white', 'white', icon(ICONS.black, 'open'), ' aria-pressed="false"')}
${tool('open-slides', 'slides', icon(ICONS.slides), ' aria-haspopup="dialog"')}
${tool('open-more', 'more', icon(ICONS.more), ' aria-haspopup="dialog"')}
</div>
<div class="steps">
<button id="previous" type="button">${renderArrow('back')}${say('previous')}</button>
<button id="next" type="button">${renderArrow('on')}${say('next')}</button>
</div>
</footer>
<dialog id="slides" aria-labelledby="goto"><h2 id="goto">${say('goto')}</h2><ol id="list"></ol>
<form method="dialog"><button>${say('close')}</button></form></dialog>
<dialog id="more" aria-labelledby="more-name"><h2 id="more-name">${say('more')}</h2>
<div id="languages" role="group" ${named('language')}></div>
<button id="reset" type="button">${say('reset')}</button>
<button id="rehearse" type="button" aria-pressed="false">${say('rehearse')}</button>
<p class="quiet">${say('awake')}</p>
<form method="dialog"><button>${say('close')}</button></form></dialog>
<p id="said" class="sr" role="status"></p>
<p id="called" class="sr" role="alert"></p>`,
  })
}
