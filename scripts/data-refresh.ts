/** `npm run data:refresh`: counts again what the deck takes from chain registries and shows the difference; `--dry-run` writes nothing. */
import { readArgs } from './lib/args.ts'
import { decks } from './lib/deck.ts'
import { run } from './lib/fail.ts'
import { ROOT } from './lib/project.ts'
import { refreshData } from './lib/refresh.ts'

await run(async () => {
  const args = readArgs('data:refresh', { 'dry-run': { type: 'boolean' } })
  await refreshData({ root: ROOT, decks: decks(), fetch, dryRun: args['dry-run'] })
})
