/**
 * From the TypeScript of the press and of a deck's configuration to JavaScript that any Node reads at once: one
 * bundle a deck, under node_modules/.cache, made when a source has changed. Plain JavaScript, as it runs before any.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const PRESS = import.meta.dirname
const MODULES = join(createRequire(import.meta.url).resolve('tsx/package.json'), '../..')
const SOURCE = /\.[jt]s$/
/** Packages of many small files, which Node reads slower than all the rest; what else is in a package stays there. */
const BUNDLED = ['@cantoo/pdf-lib', '@slidev/parser', 'fflate', 'sirv', 'yaml']
/** An older bundle may still run: a development server imports what it needs when it needs it. */
const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * The bundle of the deck at a root: its entry, and the deck's modules that are in it, by their files.
 * @throws when it cannot be made
 */
export async function loadBundle(root = process.cwd()) {
  const folder = cacheOf(root)
  const list = join(folder, 'bundle.json')
  const bundle = read(list)
  if (bundle?.node === process.version && bundle.inputs.every(([file, state]) => stateOf(file) === state))
    return bundle
  mkdirSync(folder, { recursive: true })
  removeOld(dirname(folder))
  return await makeBundle(root, folder, list)
}

/** The folder, which need not be there, of what is made once for a deck and used again. */
export function cacheOf(root) {
  const key = createHash('md5').update([PRESS, root].join('\n')).digest('hex').slice(0, 12)
  return join(MODULES, '.cache/press', key)
}

/** Makes the bundle, whose list is moved into place last: two processes may make it at once. */
async function makeBundle(root, folder, list) {
  const { build } = await import('esbuild')
  const config = join(root, 'deck.config.ts')
  const made = join(folder, `${Date.now()}-${process.pid}`)
  const cli = join(PRESS, 'cli.ts')
  const entries = [cli, ...stateOf(config) ? [config] : []]
  const plain = await bundleInto(made, build, root, entries)
  // The words of its languages, which the configuration names.
  const own = plain.modules[config]
  const { languages = {} } = own ? (await import(pathToFileURL(own).href)).default : {}
  const words = [join(PRESS, 'messages/en.ts'), ...Object.values(languages).flatMap(({ messages }) =>
    messages ? [join(root, messages)] : [])]
  const { modules, inputs } = await bundleInto(made, build, root, [...new Set([...entries, ...words])])
  const all = new Set([...inputs, config, join(MODULES, '.package-lock.json'), import.meta.filename])
  const states = [...all].map(file => [file, stateOf(file)])
  const bundle = { root, node: process.version, entry: modules[cli], modules, inputs: states }
  const beside = `${list}.${process.pid}`
  writeFileSync(beside, JSON.stringify(bundle))
  renameSync(beside, list)
  return bundle
}

async function bundleInto(folder, build, root, entryPoints) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    banner: { js: 'import { createRequire as pressRequire } from "node:module"; const require = pressRequire(import.meta.url);' },
    plugins: [{ name: 'press', setup: leavePackages }],
    metafile: true,
    logLevel: 'silent',
  })
  const outputs = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint)
  const own = Object.keys(metafile.inputs).filter(file => !file.split('/').includes('node_modules'))
  return {
    modules: Object.fromEntries(outputs.map(([file, { entryPoint }]) =>
      [resolve(root, entryPoint), resolve(root, file)])),
    inputs: own.map(file => resolve(root, file)),
  }
}

/** Leaves packages where they are, and tells each module where it was: it finds files beside itself. */
function leavePackages({ onLoad, onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
    const isOurs = kind === 'entry-point' || path.startsWith('slidev-addon-press/') || path.startsWith('node:')
    const isBundled = BUNDLED.some(name => path === name || path.startsWith(`${name}/`))
      || importer.includes(`${sep}node_modules${sep}`)
    return isOurs || isBundled ? undefined : { path, external: true }
  })
  onLoad({ filter: SOURCE }, ({ path }) => {
    if (path.includes(`${sep}node_modules${sep}`))
      return undefined
    const contents = readFileSync(path, 'utf8')
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      .replaceAll('import.meta.filename', JSON.stringify(path))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
    return { contents, loader: path.endsWith('ts') ? 'ts' : 'js' }
  })
}

/** Removes what was made a day ago, and of decks that are no more. */
function removeOld(caches) {
  for (const name of readdirSync(caches)) {
    const bundle = read(join(caches, name, 'bundle.json'))
    if (bundle && !stateOf(bundle.root)) {
      rmSync(join(caches, name), { recursive: true, force: true })
      continue
    }
    const old = readdirSync(join(caches, name))
      .filter(made => /^\d+-/.test(made) && Date.now() - Number.parseInt(made) > KEPT_MS)
      .filter(made => !bundle || relative(join(caches, name, made), bundle.entry).startsWith('..'))
    old.forEach(made => rmSync(join(caches, name, made), { recursive: true, force: true }))
  }
}

function read(list) {
  try {
    return JSON.parse(readFileSync(list, 'utf8'))
  }
  catch {
    return undefined
  }
}

/** By what a change of a file is seen; empty when there is none. */
function stateOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs} ${stat.size}` : ''
}
