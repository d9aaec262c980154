/**
 * `npx tsx evidence/refresh.ts`: counts again what the deck takes from chain registries and shows the difference;
 * `--dry-run` writes nothing.
 * With `--check` it counts every figure again where it was counted, and says whether it agrees.
 */
import { decks } from 'slidev-addon-press/deck.ts'
import { loadProject, project } from 'slidev-addon-press/project.ts'
import { readArgs } from 'slidev-addon-press/util/args.ts'
import { run, UserError } from 'slidev-addon-press/util/user-error.ts'
import { checkFigures } from './recount/check-figures.ts'
import { refreshFiles } from './refresh/refresh-files.ts'

await run(async () => {
  const args: { 'dry-run'?: boolean, 'check'?: boolean } = readArgs('refresh', { takes: 'evidence/refresh.ts takes --dry-run or --check', options: { 'dry-run': { type: 'boolean', help: '' }, 'check': { type: 'boolean', help: '' } } }, process.argv.slice(2)).values
  if (args.check && args['dry-run'])
    throw new UserError('--check and --dry-run are given together; --check writes nothing by itself, so give one of them.')
  await loadProject()
  const what = { root: project().root, decks: decks(), fetch }
  await (args.check ? checkFigures(what) : refreshFiles({ ...what, dryRun: args['dry-run'] }))
})
