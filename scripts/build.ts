/**
 * `npm run build`: the site into dist/, or `--out`; under `--base /path/` where it will not lie at a root, or where
 * SITE_URL says it will lie. `--notes` puts the speaker's notes into its scripts, for presenter view; `--terse` leaves
 * them out of the article too. `--app` makes the app alone, without pages, article and PDFs: for slides in the making.
 */
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { parseBase, readArgs } from './lib/args.ts'
import { buildSite } from './lib/build.ts'
import { run } from './lib/fail.ts'
import { size } from './lib/files.ts'
import { DIST } from './lib/project.ts'
import { parseSite } from './lib/site/address.ts'

await run(async () => {
  const args = readArgs('build', { base: { type: 'string' }, out: { type: 'string' }, notes: { type: 'boolean' }, terse: { type: 'boolean' }, app: { type: 'boolean' } })
  const site = parseSite(process.env.SITE_URL, args.base === undefined ? undefined : parseBase(args.base))
  const out = args.out === undefined ? DIST : resolve(args.out)
  console.log(`building for ${site.url ?? site.base} …`)
  const { files, bytes, seconds } = await buildSite({ site, notes: args.notes, prose: !args.terse, app: args.app }, out)
  console.log(`wrote ${relative('.', out) || out}: ${files} files, ${size(bytes)}, in ${seconds.toFixed(1)} s`)
})
