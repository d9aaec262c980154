/** What `press present` serves: a build for the stage, kept until a source changes, and pages of the server's own. */
import type { PollConfig } from '../config.ts'
import type { Deck } from '../deck.ts'
import type { LocalizedDeck } from '../site/site-context.ts'
import type { Body } from './files.ts'
import type { StageOptions } from './stage.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, staleness } from '../build/build.ts'
import { cacheOf } from '../bundle.js'
import { loadLanguages, project } from '../project.ts'
import { listFiles, readTitle } from '../site/site-context.ts'
import { bundleScript } from '../util/bundle-script.ts'
import { renderEnterPage } from './enter-page.ts'
import { renderJoinPage } from './join-page.ts'
import { renderPageCss } from './own-page.ts'
import { renderRemotePage } from './remote-page.ts'
import { ROOM_STYLES } from './room-names.ts'
import { toRoomArticle, toRoomPage } from './room-page.ts'
import { renderRoomCss } from './room-styles.ts'
import { toTalkData } from './talk-data.ts'

const CSS = 'text/css; charset=utf-8'

const folder = () => join(cacheOf(project().root), 'present')

/** What a killed server on a port leaves (memory.ts). */
export const memoryFile = (port: number): string => join(cacheOf(project().root), `present-${port}.json`)

/**
 * The folder of the build for the stage, made if there is none or its sources are newer.
 * @throws UserError when it cannot be built
 */
export async function ensureStageBuild(fresh = false): Promise<string> {
  const dist = join(folder(), 'site')
  const why = fresh ? 'it was asked for' : staleness(project().root, dist)
  if (!why) {
    console.log('build: the one for the stage is up to date\n')
    return dist
  }
  console.log(existsSync(dist) ? `build: ${why.replace('dist/', 'the one for the stage')}, building…` : 'build: the first one for the stage, building…')
  const { seconds } = await buildSite({ site: { base: '/' }, notes: true, prose: false, stage: true }, dist)
  console.log(`build: made in ${seconds.toFixed(1)} s\n`)
  return dist
}

/** Pages of the server's own and the room's, by the words of all languages; their scripts are bundled here. */
export async function makePages(
  all: Deck[],
  poll: PollConfig | undefined,
  dist: string,
  hasPassword: boolean,
): Promise<Pick<StageOptions, 'own' | 'pages'>> {
  const languages = await loadLanguages()
  const find = (lang: string) => ({
    language: languages.find(({ code }) => code === lang)!,
    deck: all.find(deck => deck.lang === lang)!,
  })
  const list = Object.entries(project().languages).map(([code, { name, path }]) => ({ code, name, path }))
  const base = (lang: string) => ({ lang, title: readTitle(find(lang).deck) })
  const words = (lang: string) => find(lang).language.messages.stage
  const [files, scripts] = [listFiles(dist), await bundlePageScripts()]
  const own = new Map<string, Body>([
    ...scripts,
    ['present/page.css', { type: CSS, body: renderPageCss(files) }],
    [ROOM_STYLES.slice(1), { type: CSS, body: renderRoomCss(files) }],
  ])
  return {
    pages: {
      slide: (html, lang) => toRoomPage(html, {
        lang,
        words: words(lang).room,
        languages: list,
        poll: poll && findPoll(poll, find(lang)),
      }),
      article: toRoomArticle,
    },
    own: (codes, totals) => ({
      enter: lang => renderEnterPage({ ...base(lang), words: words(lang).doors, mode: hasPassword ? 'password' : 'key' }),
      remote: lang => renderRemotePage({ ...base(lang), words: words(lang).remote }),
      join: lang => renderJoinPage({ ...base(lang), words: words(lang).doors, ...codes() }),
      talk: () => JSON.stringify(toTalkData(all, languages, totals, poll)),
      files: own,
    }),
  }
}

async function bundlePageScripts(): Promise<[string, Body][]> {
  return Promise.all(['room', 'remote', 'enter'].map(async (name): Promise<[string, Body]> => {
    const entry = join(import.meta.dirname, 'client', `${name}.ts`)
    return [`present/${name}.js`, { type: 'text/javascript; charset=utf-8', body: await bundleScript(entry, {}) }]
  }))
}

function findPoll({ slide, words }: PollConfig, { deck, language }: LocalizedDeck) {
  const found = deck.slides.find(({ frontmatter }) => frontmatter.routeAlias === slide)!
  return { slide: found.no, ...words(found, language.locale) }
}
