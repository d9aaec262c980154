/** `press preview`: serves dist/ on a port of this machine, as a host would, until Ctrl+C. */
import { project } from '../project.ts'
import { defineCommand, parsePort } from '../util/args.ts'
import { assertPortFree } from '../util/port.ts'
import { readBase, serveBuild } from '../util/serve.ts'

export default defineCommand({
  summary: 'serves dist/ on this machine, as a host would',
  options: {
    port: { type: 'string', value: '4173', help: 'the port to listen on' },
  },
  async run(args) {
    const port = parsePort(args.port ?? '4173')
    readBase()
    await assertPortFree(port)
    const { url } = await serveBuild(port)
    for (const { name, path } of Object.values(project().languages))
      console.log([name, `audience   ${url}${path}`, `presenter  ${url}${path}presenter/`, `overview   ${url}${path}overview`].join('\n  '))
  },
})
