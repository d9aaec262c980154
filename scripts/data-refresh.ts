/** `npm run data:refresh`: counts again what the deck takes from chain registries and shows the difference; `--dry-run` writes nothing. */
import process from 'node:process'
import { readArgs } from './lib/args.ts'
import { decks } from './lib/deck.ts'
import { run } from './lib/fail.ts'
import { ROOT } from './lib/project.ts'
import { refreshData } from './lib/refresh.ts'

await run(async () => {
  // npm keeps a --dry-run without the two dashes for itself and tells of it with an underscore.
  const env = { ...process.env, 'npm_config_dry-run': process.env.npm_config_dry_run }
  const args = readArgs('data:refresh', { 'dry-run': { type: 'boolean' } }, process.argv.slice(2), env)
  await refreshData({ root: ROOT, decks: decks(), fetch, dryRun: args['dry-run'] })
})
