/**
 * `npm run data:refresh`: counts again what the deck takes from chain registries and shows the difference; `--dry-run` writes nothing.
 * With `--check` it counts every figure again where it was counted, and says whether it agrees.
 */
import { readArgs } from './lib/args.ts'
import { decks } from './lib/deck.ts'
import { run, UserError } from './lib/fail.ts'
import { ROOT } from './lib/project.ts'
import { checkData } from './lib/recount.ts'
import { refreshData } from './lib/refresh.ts'

await run(async () => {
  const args = readArgs('data:refresh', { 'dry-run': { type: 'boolean' }, 'check': { type: 'boolean' } })
  if (args.check && args['dry-run'])
    throw new UserError('--check and --dry-run are given together; --check writes nothing by itself, so give one of them.')
  const what = { root: ROOT, decks: decks(), fetch }
  await (args.check ? checkData(what) : refreshData({ ...what, dryRun: args['dry-run'] }))
})
