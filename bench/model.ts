/**
 * `npm run bench model`: how long the forty runs behind "Build or fork?" take, for each preset and for the
 * slowest setting of the dials, side by side with the model as a textbook has it: all weights anew for
 * each newcomer. A Markdown table; the slide must answer within 100 ms, on its main thread.
 */
import type { Setting } from '../explorable/adoption.ts'
import process from 'node:process'
import { readArgs } from 'slidev-addon-press/util/args.ts'
import { ARRIVALS, median, runAll, SEEDS } from '../explorable/adoption.ts'
import { random } from '../explorable/random.ts'
import { DIALS, PRESETS } from '../explorable/settings.ts'

const ROUNDS = 5
const BUDGET = 100

export default async function bench(argv: string[]): Promise<void> {
  readArgs('bench', { options: {} }, argv)
  const all = DIALS.cost.flatMap(cost =>
    DIALS.returns.flatMap(returns => DIALS.portable.map((portable): Setting => ({ cost, returns, portable }))))
  all.forEach(setting => runAll(setting)) // warm
  const slowest = all.map(setting => ({ setting, took: time(() => runAll(setting)) }))
    .reduce((a, b) => b.took > a.took ? b : a).setting
  const rows = [...PRESETS.map(({ id, ...setting }) => ({ name: id, setting })), { name: 'slowest on the dials', setting: slowest }]
  console.log(`Medians of ${ROUNDS} rounds in turn, ${SEEDS} runs of ${ARRIVALS} users each, Node ${process.version}.\n\n| setting | c, α, φ | ours | textbook | ours / textbook | ours / ${BUDGET} ms |\n| --- | --- | --- | --- | --- | --- |`)
  for (const { name, setting } of rows) {
    const pairs = Array.from({ length: ROUNDS }, () =>
      [time(() => runAll(setting)), time(() => textbook(setting))] as const)
    const [ours, theirs] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))]
    console.log(`| ${name} | ${setting.cost}, ${setting.returns}, ${setting.portable} | ${ours.toFixed(1)} ms | ${theirs.toFixed(0)} ms | ${(ours / theirs).toFixed(2)} | ${(ours / BUDGET).toFixed(2)} |`)
  }
  return Promise.resolve()
}

function time(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function textbook({ cost, returns, portable }: Setting): void {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const next = random(seed)
    const users = [1]
    for (let arrived = 1; arrived < ARRIVALS; arrived++) {
      const opens = next() < 1 / (1 + cost)
      const weights = users.map(count => count > 0 ? count ** returns : 0)
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0)
      const at = Math.max(0, weights.findIndex(weight => (rest -= weight) < 0))
      const along = opens ? Math.floor(portable * users[at]!) : 0
      users[at]! += opens ? -along : 1
      if (opens)
        users.push(1 + along)
    }
  }
}
