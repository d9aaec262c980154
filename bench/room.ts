/**
 * `npm run bench room`: how soon phones are told of a step, for 50 and 500 of them side by side, and what the server
 * weighs; and how soon one of them, a page in a browser on this machine, has painted it.
 */
import { runFollowers } from './lib/followers.ts'
import { timeShown } from './lib/shown.ts'

const STEPS = 500
/** Steps of the talk that a page is watched for; the talk has more. */
const SHOWN_STEPS = 40

export default async function (): Promise<void> {
  const rows = []
  for (const followers of [50, 500]) {
    const { delays, early, late } = await runFollowers({ followers, steps: STEPS })
    const shown = spread(await timeShown({ followers, steps: SHOWN_STEPS }))
    rows.push({ followers, ...spread(delays), shown, rss: late.rss, left: late.heap - early.heap })
  }
  const [few, many] = rows as [typeof rows[0], typeof rows[0]]
  console.log('| phones | step to told, median | p95 | longest | to painted by a page, median | p95 | longest | server | left by 450 steps |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const { followers, median, p95, max, shown, rss, left } of rows)
    console.log(`| ${followers} | ${[median, p95, max, shown.median, shown.p95, shown.max].map(ms => `${ms.toFixed(1)} ms`).join(' | ')} | ${(rss / 1e6).toFixed(0)} MB | ${(left / 1e3).toFixed(0)} kB |`)
  console.log(`\nTen times the phones: ${(many.p95 / few.p95).toFixed(1)} × the p95, ${(many.rss / few.rss).toFixed(2)} × the memory.`)
}

function spread(delays: number[]) {
  const sorted = delays.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { median: at(0.5), p95: at(0.95), max: at(1) }
}
