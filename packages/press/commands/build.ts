/** `press build`: takes its options and SITE_URL, and writes the site into a folder, or one HTML file a language. */
import { relative, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { buildSite } from '../build/build.ts'
import { buildStick } from '../build/one-file.ts'
import { project } from '../project.ts'
import { parseSite } from '../site/address.ts'
import { defineCommand, parseBase } from '../util/args.ts'
import { size } from '../util/files.ts'
import { UserError } from '../util/user-error.ts'

export default defineCommand({
  summary: 'builds the site into dist/',
  options: {
    base: { type: 'string', value: '/path/', help: 'where the site will lie on its host, unless SITE_URL says so' },
    out: { type: 'string', value: 'folder', help: 'where to write it, instead of dist/' },
    notes: { type: 'boolean', help: 'with the speaker’s notes in its scripts, for presenter view' },
    terse: { type: 'boolean', help: 'without what is spoken in the article' },
    app: { type: 'boolean', help: 'the app alone, without pages, article and PDFs' },
    stick: {
      type: 'boolean',
      help: 'one HTML file a language in stick/, which presents from a folder without a server',
    },
  },
  async run(args) {
    const out = args.out === undefined ? undefined : resolve(args.out)
    if (args.stick)
      return writeStick(args, out)
    const site = parseSite(process.env.SITE_URL, args.base === undefined ? undefined : parseBase(args.base))
    console.log(`building for ${site.url ?? site.base} …`)
    const { notes, terse, app } = args
    const { files, bytes, seconds } = await buildSite({ site, notes, prose: !terse, app }, out)
    const folder = relative('.', out ?? project().dist) || out
    console.log(`wrote ${folder}: ${files} files, ${size(bytes)}, in ${seconds.toFixed(1)} s`)
  },
})

/** Writes one HTML file a language, and says which windows to open: a file has no button for a second one. */
async function writeStick(
  { base, terse, app }: { base?: string, terse?: boolean, app?: boolean },
  out?: string,
): Promise<void> {
  if (base !== undefined || terse || app)
    throw new UserError('--stick makes files that lie nowhere on a site and hold the slides with their notes; leave out --base, --terse and --app.')
  for (const { name, path, bytes } of await buildStick(out)) {
    const url = pathToFileURL(path).href
    console.log(`${name}, ${size(bytes)}\n  audience   ${url}\n  presenter  ${url}#/presenter/1`)
  }
}
