/** The figures that come from Arbitrum: which chains left its bridge's list, and who was given its token. */
import type { OrbitChain } from '../refresh/shapes'
import type { Recount } from './recount'
import { ESSAY_DAY } from '../refresh/places'
import { makeFormError } from './changed'

const DAY = 24 * 60 * 60 * 1000
const GAMES = ['Apex', 'Boss'].map(name => ({ game: `Proof of Play ${name}`, pattern: new RegExp(`^Proof of Play\\b.*\\b${name}\\b`) }))
const INSIDERS = /\bteam\b|\bcontributors\b|\badvis[eo]rs\b|\binvestors\b/i

/**
 * s3-ch-games: days from the commit to the essay.
 * @param day of the commit by which the chains left, an ISO day
 * @param before the bridge's list at the commit before it
 */
export function gamesLeft(day: string, before: OrbitChain[], after: OrbitChain[]): Recount {
  const has = (list: OrbitChain[], pattern: RegExp) => list.some(({ name }) => pattern.test(name))
  const fault = GAMES.flatMap(({ game, pattern }) => [
    has(before, pattern) ? [] : `${game} is not in the list before the commit`,
    has(after, pattern) ? `${game} is still in the list after it` : [],
  ].flat()).join(', ')
  return { value: { days: (Date.parse(ESSAY_DAY) - Date.parse(day)) / DAY }, beside: {}, ...fault && { fault } }
}

/**
 * d3-ch-arb: the table's shares of the initial supply that went to team, advisers and investors, with one decimal.
 * Its rows are HTML, `<td>26.94%</td> … <td>whom</td>`, or Markdown, `| 26.94% | … | whom |`.
 */
export function insidersOfArbitrum(page: string): Recount {
  const shares = [...htmlRows(page), ...markdownRows(page)].flatMap((cells) => {
    const [, share] = /^(\d+(?:\.\d+)?)\s*%/.exec(cells[0] ?? '') ?? []
    return share && INSIDERS.test(cells.at(-1)!) ? [Number(share)] : []
  })
  if (shares.length < 2)
    throw makeFormError('arbitrum-token', 'its table names no share of the team or none of the investors', 'arbitrum.ts')
  return { value: { share: Number(shares.reduce((sum, share) => sum + share, 0).toFixed(1)) }, beside: Object.fromEntries(shares.map((share, i) => [`row ${i + 1}`, share])) }
}

function htmlRows(page: string): string[][] {
  const cells = (row: string) => [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim())
  return [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) => cells(row!))
}

function markdownRows(page: string): string[][] {
  return page.split('\n').filter(line => /^\s*\|.*\|\s*$/.test(line)).map(line => line.trim().slice(1, -1).split('|').map(cell => cell.trim()))
}
