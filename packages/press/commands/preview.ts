/** `npm run preview`: serves dist/ on this machine, as a host would. Ends with Ctrl+C. */
import { LANGUAGES } from '../../../locales/languages.ts'
import { parsePort, readArgs } from '../util/args.ts'
import { assertPortFree } from '../util/port.ts'
import { readBase, serveBuild } from '../util/serve.ts'
import { run } from '../util/user-error.ts'

await run(async () => {
  const args = readArgs('preview', { port: { type: 'string' } })
  const port = parsePort(args.port ?? '4173')
  readBase()
  await assertPortFree(port)
  const { url } = await serveBuild(port)
  for (const { name, path } of Object.values(LANGUAGES))
    console.log(`${name}\n  audience   ${url}${path}\n  presenter  ${url}${path}presenter/\n  overview   ${url}${path}overview`)
})
