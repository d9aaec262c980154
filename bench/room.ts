/**
 * `npm run bench room`: how soon phones show a step, for 50 and 500 of them side by side, and what the server weighs.
 * A phone's own part, the painting, is that of `bench stage`.
 */
import { runFollowers } from './lib/followers.ts'

const STEPS = 500

export default async function (): Promise<void> {
  const rows = []
  for (const followers of [50, 500]) {
    const { delays, early, late } = await runFollowers({ followers, steps: STEPS })
    const sorted = delays.sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
    rows.push({ followers, median: at(0.5), p95: at(0.95), max: at(1), rss: late.rss, left: late.heap - early.heap })
  }
  const [few, many] = rows as [typeof rows[0], typeof rows[0]]
  console.log('| phones | step to told, median | p95 | longest | server | left by 450 steps |\n| --- | --- | --- | --- | --- | --- |')
  for (const { followers, median, p95, max, rss, left } of rows)
    console.log(`| ${followers} | ${[median, p95, max].map(ms => `${ms.toFixed(1)} ms`).join(' | ')} | ${(rss / 1e6).toFixed(0)} MB | ${(left / 1e3).toFixed(0)} kB |`)
  console.log(`\nTen times the phones: ${(many.p95 / few.p95).toFixed(1)} × the p95, ${(many.rss / few.rss).toFixed(2)} × the memory.`)
}
