/** What the press is told about this deck; packages/press/config.ts explains each field. */
import { LIMITS } from './checks/limits.ts'
import { QUERY_KEYS } from './explorable/settings.ts'
import { isCode } from './locales/is-code.ts'
import { LANGUAGES } from './locales/languages.ts'
import { defineDeck } from './packages/press/config.ts'

export default defineDeck({
  name: 'same-race-opposite-shapes',
  languages: LANGUAGES,
  fonts: {
    css: 'styles/fonts.css',
    stacks: ['--serif', '--sans'],
    label: { family: 'Libre Franklin', weight: 500, style: 'normal' },
  },
  colors: {
    css: 'styles/tokens.css',
    background: '--paper',
    text: '--ink',
    muted: '--soft',
    line: '--rule',
    accent: '--models',
    second: '--chains',
  },
  favicon: 'public/favicon.svg',
  licences: ['inter', 'libre-franklin', 'newsreader'].map(face => `public/licences/OFL-${face}.txt`),
  describe: ({ frontmatter: { words } }) =>
    words?.description === undefined ? undefined : { title: words.title!, steps: [words.description].flat() },
  handoutSources: async (deck, language) =>
    (await import('./evidence/handout-sources.ts')).handoutSources(deck, language),
  linkName: (target, { messages }) => target.replace(/^source-/, `${messages.evidence.source} `),
  prerender: async () => (await import('./article/prerender.ts')).PRERENDER,
  article: async () => (await import('./article/article.ts')).ARTICLE,
  poll: async () => (await import('./components/figures/explore/poll.ts')).POLL,
  liveQuery: QUERY_KEYS,
  sharedModules: [
    /\/components\/figures\/(kit)\/(?!qr|text|font-metrics|locator)[\w-]+\.ts$/,
    /\/evidence\/(labs)\.\w+$/,
    /\/components\/figures\/kit\/(motif)\//,
    /\/evidence\/(rollups)\.\w+$/,
    /\/node_modules\/(d3-\w+|uqr)\//,
    /\/(evidence)\/(?:evidence|sources)\.json$/,
    /\/components\/(figures)\/kit\/(?:text|font-metrics)/,
    /\/components\/figures\/(?!kit)(?:[SD]\d-)?(\w+)\/(?!keys|use|say)[\w-]+\.ts$/,
    /\/components\/figures\/kit\/(locator)\.ts$/,
    /\/evidence\/(?!use)([\w-]+)\.ts$/,
  ],
  early: async () => (await import('./evidence/citations.ts')).listFirstCitations,
  gate: async () => (await import('./evidence/gate.ts')).findProblem(),
  check: {
    rules: async () => (await import('./checks/rules.ts')).RULES,
    limits: LIMITS,
    kinds: {
      // In a figure the soft ink is for sources and dates; tables and controls are labels.
      source: 'header, footer, small, svg text.tone-soft',
      label: 'svg text, nav, table, label, .dial-value, .evidence',
    },
    axe: ['best-practice'],
    exceptions: [
      { rule: 'headline', slide: 1, reason: 'The cover carries the title of the talk, which is no claim.' },
      { rule: 'nodes', slide: 'S1', reason: 'Three uses, three supplies, three owners about one waist: all ten meet there.' },
    ],
    spelling: 'locales/spelling',
    // Titles of sources are in the words of others.
    isCode: path => path === 'messages.sources' || isCode(path),
  },
})
