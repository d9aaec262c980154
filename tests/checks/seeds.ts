/**
 * One slide a rule, with one or more defects of just that rule; TypeScript asks for a slide for each.
 * The markup is as wrong as authors get it: nested, scaled, set by a grid or an attribute.
 */
import type { RULES } from 'slidev-addon-press/check/deck/rules.ts'
import type { RULES as TALK_RULES } from '../../checks/rules.ts'

export interface Seed {
  /** Markdown of the slide. */
  slide: string
  /** What the rule must find there, each the beginning of a finding's `what`. */
  finds: string[]
  /** Rules that see the same defect in their own way. */
  also?: string[]
  layout?: string
  /** More lines of the frontmatter, and no minutes if they are left out. */
  frontmatter?: string[]
  minutes?: number
  /** Notes in place of the usual ones; marks are added to the usual ones. */
  notes?: string
  marks?: number
}

const HEADLINE = '# One slide with one defect of its own'
const at = (x: number, y: number, more = '') => `style="position: absolute; left: ${x}px; top: ${y}px; ${more}"`
/** A drawing so small that a name is enough. */
const svg = (inner: string) => `<svg role="img" aria-label="A small drawing" width="240" height="120" viewBox="0 0 240 120" ${at(56, 240, 'overflow: visible')}>${inner}</svg>`
const named = (x: number, y: number, words: string) => `<text x="${x}" y="${y}" style="font: 400 20px var(--sans)" fill="var(--ink)">${words}</text>`
const slide = (...parts: string[]) => [HEADLINE, '<div>', ...parts, '</div>'].join('\n')
const scripted = (inner: string, ...parts: string[]) => `${slide(...parts)}\n\n<script setup lang="ts">\n${inner}\n</script>`

export const SEEDS: Record<keyof typeof RULES | Exclude<keyof typeof TALK_RULES, 'steps'>, Seed> = {
  'one-headline': { slide: `${HEADLINE}\n\n<h1 ${at(55, 240)}>A second claim upon the same slide</h1>`, finds: ['One slide'] },
  'notes': { slide: HEADLINE, notes: 'Too short to speak from.', finds: ['the notes'] },
  'clicks': { slide: slide(`<p v-click ${at(56, 240)}>Revealed by the one click</p>`), marks: 2, finds: ['the [click] marks'] },
  'minutes': { slide: HEADLINE, minutes: 0, finds: ['its minutes'] },
  'spelling': { slide: slide(`<p ${at(56, 240)}>We did not recieve it</p>`), finds: ['"recieve" in the slide'] },
  'numbers': { slide: slide(`<p ${at(56, 240)}>Exactly 4,711 chains on 27 May 2026</p>`), finds: ['Exactly 4,711 chains'] },
  'headline': { slide: '# Models and chains', finds: ['Models and chains'] },
  'text-size': {
    slide: slide(
      `<p ${at(56, 200, 'font-size: 12px')}>Small type in a paragraph</p>`,
      `<div ${at(56, 260, 'transform: scale(0.5)')}><p>Type made small by a transform</p></div>`,
      svg(named(0, 60, 'Type made small by its drawing')).replace('width="240" height="120"', 'width="120" height="60"'),
      `<p ${at(56, 480)}>Large type and <span style="font-size: 0.5em">a small word</span> in it</p>`,
    ),
    finds: ['Small type in a paragraph', 'Type made small by a transform', 'Type made small by its drawing', 'Large type and a small word in it'],
  },
  'faces': {
    slide: slide(
      `<p ${at(56, 200, 'font-family: \'Newsreader fallback\', var(--serif)')}>A stand-in by mistake</p>`,
      svg('<text x="0" y="60" style="font: 400 20px monospace" fill="var(--ink)">A face of the machine</text>'),
      `<p ${at(56, 420)}>A letter that ours lack: Ω</p>`,
    ),
    finds: ['A stand-in by mistake', 'A face of the machine', 'A letter that ours lack'],
    also: ['crossed'], // where the machine's only letter is an arrow, these have no box of their own
  },
  'words': {
    layout: 'claim',
    frontmatter: ['claim: S1'],
    slide: slide(`<p ${at(56, 200, 'width: 1100px')}>${'A slide that says it all leaves nothing to be said and nobody listens. '.repeat(4)}</p>`),
    finds: ['A slide that says it all'],
  },
  'list': {
    slide: slide(
      `<ul ${at(56, 200)}><li>one</li><li>two</li><li>three</li><li>four</li><li>five</li></ul>`,
      `<ul ${at(700, 200)}><li>outer<ul><li>inner</li></ul></li></ul>`,
    ),
    finds: ['one two three', 'inner'],
  },
  'groups': {
    slide: slide(`<div v-click>${['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((word, i) => `<p ${at(56, 180 + 50 * i)}>${word}</p>`).join('')}</div>`),
    marks: 1,
    finds: ['one, two'],
  },
  'nodes': {
    layout: 'claim',
    frontmatter: ['claim: S1'],
    slide: slide(svg(Array.from({ length: 10 }, (_, i) => named(0, 30 * i, `name ${'abcdefghij'[i]!.toUpperCase()}`)).join(''))),
    finds: ['name A, name B'],
  },
  'margins': {
    slide: slide(
      `<p ${at(12, 240)}>Words too near the edge</p>`,
      svg(`<circle cx="1200" cy="100" r="20" fill="var(--models)" />`),
    ),
    finds: ['Words too near the edge', 'circle'],
  },
  'canvas': {
    slide: slide(
      `<p ${at(56, 200, 'white-space: nowrap')}>${'A paragraph that never ends, '.repeat(5)}</p>`,
      `<div ${at(56, 700, 'width: 60px; height: 60px; background: var(--models)')}></div>`,
      svg('<line x1="0" y1="60" x2="1400" y2="60" stroke="var(--models)" stroke-width="3" />'),
    ),
    finds: ['A paragraph that never ends', 'div', 'line'],
  },
  'clipped': {
    slide: slide(
      `<div ${at(56, 200, 'width: 120px; overflow: hidden')}><p style="white-space: nowrap">Cut off on its right</p></div>`,
      `<div ${at(56, 300, 'width: 400px; height: 44px; overflow: hidden; display: grid')}><p style="line-height: 44px">One line that fits<br>and one that does not</p></div>`,
    ),
    finds: ['Cut off on its right', 'One line that fits'],
  },
  'overlap': {
    slide: slide(
      `<p ${at(56, 240)}>Words of one paragraph</p>`,
      `<p ${at(200, 244)}>and of another</p>`,
      svg(`${named(0, 120, 'one label')}${named(50, 126, 'upon the other')}`),
    ),
    finds: ['Words of one paragraph / and of another', 'one label / upon the other'],
  },
  'crossed': {
    slide: slide(
      svg(`${named(0, 60, 'a label')}<line x1="30" y1="0" x2="30" y2="100" stroke="var(--ink)" stroke-width="2" />`),
      `<div ${at(400, 200, 'width: 2px; height: 200px; background: var(--ink)')}></div><p ${at(340, 260)}>A thin box is a line too</p>`,
      `<div ${at(56, 420, 'width: 300px; height: 60px; border: 2px solid var(--ink)')}></div><p ${at(200, 430)}>Through this goes a border</p>`,
    ),
    finds: ['a label', 'A thin box is a line too', 'Through this goes a border'],
  },
  'text-contrast': {
    slide: slide(
      `<p ${at(56, 200, 'color: #8c8782')}>Pale ink on any paper</p>`,
      `<p ${at(56, 260, 'opacity: 0.3')}>Made pale by its opacity</p>`,
      `<p ${at(56, 320, 'background: #777; color: #888')}>Grey on a ground of its own</p>`,
    ),
    finds: ['Pale ink on any paper', 'Made pale by its opacity', 'Grey on a ground of its own'],
    also: ['axe'],
  },
  'mark-contrast': {
    slide: slide(svg('<line x1="0" y1="60" x2="200" y2="60" stroke="var(--ink)" stroke-width="3" opacity="0.15" /><rect x="0" y="80" width="60" height="30" fill="var(--rule)" />')),
    finds: ['line', 'rect'],
  },
  'motion': {
    slide: slide(
      '<style>@keyframes drift { to { left: 80px } }\n@media (prefers-reduced-motion: no-preference) { .slow { transition: left 900ms } .ever { animation: drift 200ms 2s infinite } }</style>',
      `<p class="slow" ${at(56, 200)}>Moves for too long</p>`,
      `<p class="ever" ${at(56, 260)}>Never stops moving</p>`,
    ),
    finds: ['transition of <p.slow', 'animation of <p.ever'],
  },
  'effects': { slide: slide(`<p ${at(56, 240, 'filter: sepia(0)')}>Words through a filter</p>`, `<p ${at(56, 300, 'mix-blend-mode: darken')}>Words that blend</p>`), finds: ['filter of <p>', 'mix-blend-mode of <p>'] },
  'picture': {
    slide: slide(
      svg('<circle cx="60" cy="60" r="40" fill="var(--models)" />').replace('role="img" aria-label="A small drawing"', ''),
      `<svg role="img" aria-label="A large drawing" width="600" height="300" viewBox="0 0 600 300" ${at(600, 200)}><circle cx="60" cy="60" r="40" fill="var(--models)" /></svg>`,
      `<svg aria-hidden="true" width="500" height="120" viewBox="0 0 600 120" ${at(56, 540)}><circle cx="60" cy="60" r="40" fill="var(--models)" /></svg>`,
    ),
    finds: ['<svg>', 'A large drawing'],
  },
  'unrevealed': { slide: slide(`<p ${at(56, 240, 'opacity: 0')}>Not for the eye yet</p>`), finds: ['Not for the eye yet'] },
  'reading-order': { slide: slide(`<p ${at(56, 400)}>Read first and lower</p>`, `<p ${at(56, 240)}>Read last and higher</p>`), finds: ['Read last and higher'] },
  'keyboard': { slide: slide(`<a href="/seed-link" ${at(56, 240, 'outline: none !important')}>A link without a ring</a>`), finds: ['<a> A link without a ring'] },
  'page': {
    slide: scripted(`import { useHead } from '@unhead/vue'\nimport { computed } from 'vue'\nimport { useIsSlideActive } from '@slidev/client'\n\nconst active = useIsSlideActive()\nuseHead({ htmlAttrs: { lang: computed(() => active.value ? 'de' : 'en') } })`),
    finds: ['the lang of <html>'],
  },
  'announced': {
    slide: slide(`<svg v-click aria-hidden="true" width="100" height="100" viewBox="0 0 100 100" ${at(56, 240)}><circle cx="50" cy="50" r="40" fill="var(--models)" /></svg>`),
    marks: 1,
    finds: ['the live region'],
  },
  'axe': { slide: slide(`<p role="nonsense" ${at(56, 240)}>A role that is none</p>`), finds: ['p[role="nonsense"]'] },
  'link': { slide: slide(`<p ${at(56, 240)}><a href="/nowhere">A link to no slide</a></p>`, `<div ${at(56, 300)}>\n\n[One by Markdown](/no-file.pdf)\n\n</div>`, `<p ${at(56, 420)}><a href="/seed-link">A link with a lid</a></p><div ${at(56, 410, 'width: 400px; height: 60px')}></div>`), finds: ['A link to no slide', 'One by Markdown', 'A link with a lid'] },
  'static': { slide: scripted('import { useNav } from \'@slidev/client\'\n\nconst { isPrintMode } = useNav()', `<p v-if="!isPrintMode" ${at(56, 240)}>Never on paper</p>`), finds: ['Never on paper'] },
  'console': { slide: scripted('import { onSlideEnter, useNav } from \'@slidev/client\'\n\nconst { isPrintMode } = useNav()\nonSlideEnter(() => isPrintMode.value || console.error(\'Something is wrong here\'))'), finds: ['Something is wrong here'] },
  'requests': {
    // The same server by another name is another machine to a browser, and answers.
    slide: scripted('import { onSlideEnter, useNav } from \'@slidev/client\'\n\nconst { isPrintMode } = useNav()\nonSlideEnter(() => void (isPrintMode.value || (new Image().src = `http://localhost:${location.port}/favicon.svg`)))'),
    finds: ['http://localhost:'],
  },
}
