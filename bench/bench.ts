/** `npm run bench export|web|model|build|room|stage`: measures ours, most of it beside others, as Markdown tables. */
import process from 'node:process'
import { loadProject } from 'slidev-addon-press/project.ts'
import { run, UserError } from 'slidev-addon-press/util/user-error.ts'

const BENCHES = {
  export: () => import('./export.ts'),
  web: () => import('./web.ts'),
  model: () => import('./model.ts'),
  build: () => import('./build.ts'),
  room: () => import('./room.ts'),
  stage: () => import('./stage.ts'),
}

await run(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!Object.hasOwn(BENCHES, name))
    throw new UserError(`npm run bench takes one of ${Object.keys(BENCHES).join(', ')}.`)
  await loadProject()
  await (await BENCHES[name as keyof typeof BENCHES]()).default(args)
})
