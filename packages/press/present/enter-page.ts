/** Renders `/enter/`, the door for speakers: it takes the key from a link's fragment, or asks for the password. */
import type { DoorWords } from '../messages.ts'
import { escapeHtml } from '../util/html.ts'
import { renderOwnPage } from './own-page.ts'

export interface EnterPage {
  lang: string
  /** The talk's. */
  title: string
  words: DoorWords
  /** Whether a password may be given in place of a key. */
  mode: 'key' | 'password'
}

/** What client/enter.ts shows one of; each element's id is one of them. */
export type EnterMessage = 'opening' | 'needs-key' | 'wrong-key' | 'wrong-password' | 'wait' | 'gone'

/** Renders the page; client/enter.ts opens it. */
export function renderEnterPage({ lang, title, words, mode }: EnterPage): string {
  const texts: Record<EnterMessage, string> = {
    'opening': words.opening,
    'needs-key': words.needsKey,
    'wrong-key': words.wrongKey,
    'wrong-password': words.wrongPassword,
    'wait': words.wait,
    'gone': words.gone,
  }
  const messages = Object.entries(texts).map(([id, text]) => `<p id="${id}" hidden>${escapeHtml(text)}</p>`)
  const form = `<form id="form" hidden>
<label class="field"><span>${escapeHtml(words.password)}</span>
<input id="password" type="password" name="password" autocomplete="current-password" required aria-describedby="messages">
</label>
<label class="choice"><input id="second" type="checkbox" name="second"><span>${escapeHtml(words.second)}</span></label>
<button class="main" type="submit">${escapeHtml(words.open)}</button>
</form>`
  return renderOwnPage({
    lang,
    title: `${words.enter} · ${title}`,
    kind: 'door',
    script: '/present/enter.js',
    body: `<main>
<p class="talk">${escapeHtml(title)}</p>
<h1>${escapeHtml(words.enter)}</h1>
<noscript><p>${escapeHtml(words.script)}</p></noscript>
<div id="messages" role="status">${messages.join('\n')}</div>
${mode === 'password' ? form : ''}
</main>`,
  })
}
