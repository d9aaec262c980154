/**
 * `npm run build`: the site into dist/, or `--out`; under `--base /path/` where it will not lie at a root, or where
 * SITE_URL says it will lie. `--notes` puts the speaker's notes into its scripts, for presenter view; `--terse` leaves
 * them out of the article too. `--app` makes the app alone, without pages, article and PDFs: for slides in the making.
 * `--stick` makes one HTML file a language in stick/, with the notes, which presents from a folder without a server.
 */
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseSite } from '../build/address.ts'
import { buildSite } from '../build/build.ts'
import { buildStick } from '../build/one-file.ts'
import { DIST } from '../project.ts'
import { parseBase, readArgs } from '../util/args.ts'
import { size } from '../util/files.ts'
import { run, UserError } from '../util/user-error.ts'

await run(async () => {
  const args = readArgs('build', { base: { type: 'string' }, out: { type: 'string' }, notes: { type: 'boolean' }, terse: { type: 'boolean' }, app: { type: 'boolean' }, stick: { type: 'boolean' } })
  const out = args.out === undefined ? undefined : resolve(args.out)
  if (args.stick)
    return stick(args, out)
  const site = parseSite(process.env.SITE_URL, args.base === undefined ? undefined : parseBase(args.base))
  console.log(`building for ${site.url ?? site.base} …`)
  const { files, bytes, seconds } = await buildSite({ site, notes: args.notes, prose: !args.terse, app: args.app }, out)
  console.log(`wrote ${relative('.', out ?? DIST) || out}: ${files} files, ${size(bytes)}, in ${seconds.toFixed(1)} s`)
})

/** What goes with it says which windows to open: a browser gives a file no button for a second one. */
async function stick({ base, terse, app }: { base?: string, terse?: boolean, app?: boolean }, out?: string): Promise<void> {
  if (base !== undefined || terse || app)
    throw new UserError('--stick makes files that lie nowhere on a site and hold the slides with their notes; leave out --base, --terse and --app.')
  for (const { name, path, bytes } of await buildStick(out)) {
    const url = pathToFileURL(path).href
    console.log(`${name}, ${size(bytes)}\n  audience   ${url}\n  presenter  ${url}#/presenter/1`)
  }
}
