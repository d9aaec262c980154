import { parse } from 'parse5'
import { expect, it } from 'vitest'
import messages from '../messages/en'
import { attribute, elements } from '../util/html'
import { toRoomArticle, toRoomPage, toShadowCss } from './room-page'

const SLIDE = `<!DOCTYPE html>
<html lang="en" data-no="3" data-steps="1" data-total="5" data-start="/"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-old='">
<script>boot()</script><title>T</title><meta property="og:title" content="T">
<link rel="manifest" href="/m.webmanifest"><link rel="preload" as="fetch" href="/4/"><link rel="icon" href="/i.svg">
</head><body><svg><style id="snapshot-rules">.a > .b{color:red}</style></svg><div id="app"></div>
<div id="snapshot"><div class="snapshot-slide"><a href="/2" aria-label="source 1">[1]</a><a href="https://a.example/">a</a>
<input type="range"><p tabindex="0" role="spinbutton">n</p></div></div>
<a id="snapshot-offer" href="/read/#three">Read</a><p id="snapshot-status"></p>
<script type="application/json" id="page-data">{"entry":"/assets/index.js","scripts":["/assets/a.js"],"styles":["/assets/a.css"],"keep":"/keep.js","say":["one"],"back":"Step {step}"}</script>
<script>loader()</script></body></html>`
const OPTIONS = {
  lang: 'en',
  words: messages.stage.room,
  languages: [{ code: 'en', name: 'English', path: '' }, { code: 'fr', name: 'Français', path: 'fr/' }],
  poll: { slide: 3, question: 'Which <one>?', options: ['this', 'that'] },
}
const page = toRoomPage(SLIDE, OPTIONS)
const all = elements(parse(page))
const byId = (id: string) => all.find(element => attribute(element, 'id') === id)

it('has the boot script, its own, and none of the app', () => {
  const scripts = all.filter(({ tagName }) => tagName === 'script')
  expect(scripts.map(script => attribute(script, 'src') ?? attribute(script, 'id'))).toEqual([undefined, '/present/room.js', 'page-data', 'room-data'])
  expect(page).not.toMatch(/assets|keep\.js|loader\(\)|rel="manifest"|og:|preload/)
  expect(page).toContain('boot()')
})

it('lets the policy know the scripts that stand in the page, and no other', () => {
  const policy = all.find(element => attribute(element, 'http-equiv'))!
  expect(attribute(policy, 'content')).toMatch(/script-src 'self' 'sha256-[^']+';/)
  expect(attribute(policy, 'content')).not.toContain('sha256-old')
})

it('keeps what the stepper reads, and the section of the article', () => {
  expect(page).toContain('data-no="3" data-steps="1" data-total="5"')
  expect(page).toContain('"say":["one"],"back":"Step {step}"')
  expect(attribute(byId('snapshot')!, 'data-name')).toBe('three')
  expect(byId('snapshot-offer')).toBeUndefined()
})

it('has no link into the talk and no control that does nothing', () => {
  expect(page).not.toContain('href="/2"')
  expect(page).toContain('href="https://a.example/" target="_blank" rel="noopener"')
  expect(page).toMatch(/<input type="range" tabindex="-1" aria-disabled="true">/)
  expect(page).toMatch(/role="spinbutton" tabindex="-1" aria-disabled="true"/)
})

it('asks the poll, and leads to the other languages', () => {
  expect(page).toContain('Which &lt;one&gt;?')
  expect(byId('room-poll')).toBeDefined()
  expect(page).toContain('<a href="/fr/" hreflang="fr" lang="fr" data-start="/fr/">Français</a>')
  expect(toRoomPage(SLIDE, { ...OPTIONS, poll: undefined })).not.toContain('id="room-poll"')
})

it('takes the page of a slide and no other', () => {
  expect(() => toRoomPage('<p>not a slide</p>', OPTIONS)).toThrow('not the page of a slide')
})

it('has the article hold its styles in a shadow root', () => {
  const article = toRoomArticle('<head><link rel="canonical" href="/"><style>:root{--a:1}html{top:0}@media print{body{top:0}}tbody{top:0}</style></head><section id="one"><a href="#two">2</a></section>')!
  expect(article).toContain(':root,:host{--a:1}html,:host{top:0}@media print{body,#room-body{top:0}}tbody{top:0}')
  expect(article).not.toMatch(/canonical|#two/)
  expect(toRoomArticle('<p>none</p>')).toBeUndefined()
  expect(toShadowCss('html .a{top:0}')).toBe('html .a{top:0}')
})
