/**
 * `node --import tsx tests/reader/listen.ts [--fr] /3/ space Insert+a Right …`: what Orca says of a page of the build,
 * and after each key.
 */
import process from 'node:process'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { serveBuild } from 'slidev-addon-press/util/serve.ts'
import { run, UserError } from 'slidev-addon-press/util/user-error.ts'
import { Desk, LOADED } from './desk.ts'

void run(async () => {
  const [path, ...keys] = process.argv.slice(2).filter(arg => arg !== '--fr')
  const lang = process.argv.includes('--fr') ? 'fr' : 'en'
  if (!path)
    throw new UserError('name the page to listen to, such as /3/, and keys by their names in X, such as space.')
  const { url, close } = await serveBuild(await freePort())
  const desk = await Desk.in(lang)
  const print = (what: string, said: Awaited<ReturnType<Desk['press']>>) =>
    console.log(`\n${what}\n${said.map(({ says, lang }) => `  ${lang.padEnd(2)} ${says}`).join('\n')}`)
  try {
    print(path, await desk.open(url.replace(/\/$/, path), LOADED[lang]!))
    for (const key of keys)
      print(key, await desk.press(key).catch((error: unknown) => [{ says: String(error), lang: '' }]))
  }
  finally {
    await Promise.all([desk.clear(), close()])
  }
})
