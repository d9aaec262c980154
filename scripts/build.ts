/** `npm run build`: the site into dist/, or `--out`; under `--base /path/` where it will not lie at a root. */
import { relative, resolve } from 'node:path'
import { parseBase, readArgs } from './lib/args.ts'
import { buildSite } from './lib/build.ts'
import { run } from './lib/fail.ts'
import { size } from './lib/files.ts'
import { DIST } from './lib/project.ts'

await run(async () => {
  const args = readArgs('build', { base: { type: 'string' }, out: { type: 'string' } })
  const base = parseBase(args.base ?? '/')
  const out = args.out === undefined ? DIST : resolve(args.out)
  console.log(`building for ${base} …`)
  const { files, bytes, seconds } = await buildSite(base, out)
  console.log(`wrote ${relative('.', out) || out}: ${files} files, ${size(bytes)}, in ${seconds.toFixed(1)} s`)
})
