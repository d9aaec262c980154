/**
 * What is made is the same on every machine, byte for byte: its fonts, languages, time zone, folders, home and Node
 * leave no trace.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import process from 'node:process'
import { walk } from 'slidev-addon-press/util/files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Copy } from '../support/copy.ts'

/** What all of them carry as their date. */
const SOURCE_DATE_EPOCH = '1795694400'
/** Builds, exports, shoots and checks a whole deck. */
const MINUTES = 20 * 60_000

/** `env` and `folder` are given to the commands, `node` runs them; without, each is as here. */
interface Machine { what: string, env?: (room: string) => NodeJS.ProcessEnv, folder?: string, node?: string }

const MACHINES: Machine[] = [
  { what: 'no font at all', env: () => ({ FONTCONFIG_FILE: join(import.meta.dirname, 'no-fonts.conf') }) },
  { what: 'DejaVu alone', env: room => ({ FONTCONFIG_FILE: onlyDejaVu(room) }) },
  { what: 'LANG=C', env: () => ({ LANG: 'C', LC_ALL: 'C' }) },
  { what: 'LANG=tr_TR.UTF-8, where i has its dot in capitals', env: () => ({ LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }) },
  { what: 'a day ahead', env: () => ({ TZ: 'Pacific/Kiritimati' }) },
  { what: 'hours behind', env: () => ({ TZ: 'America/Los_Angeles' }) },
  { what: 'a folder with a space and an accent', folder: 'deck café ' },
  { what: 'an empty home', env: (room) => {
    const home = join(room, 'home')
    mkdirSync(home)
    return { HOME: home, XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined, USERPROFILE: home }
  } },
  { what: 'no home', env: () => ({ HOME: '', XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined }) },
  { what: 'Node 20', node: '20' },
  { what: 'Node 22', node: '22' },
  { what: 'Node 24', node: '24' },
]

const room = mkdtempSync(join(tmpdir(), 'machines-'))
afterAll(() => rmSync(room, { recursive: true, force: true }))

/** A machine with DejaVu and nothing else, as Debian's chromium brings it. */
function onlyDejaVu(room: string): string {
  const fonts = '/usr/share/fonts/truetype/dejavu'
  if (!existsSync(fonts))
    throw new Error(`${fonts} is not there; install DejaVu with apt-get install fonts-dejavu-core.`)
  const file = join(room, 'dejavu.conf')
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><cachedir>${join(room, 'dejavu-cache')}</cachedir></fontconfig>\n`)
  return file
}

/** Another Node, from npm's registry, which has it as a package. */
function fetchNode(major: string): string {
  const folder = join(room, `node-${major}`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `node-${process.platform}-${process.arch}@${major}`], { stdio: 'ignore' })
  return join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
}

/** All files of some folders by what is in them. */
function hashes(root: string, folders: string[]): Record<string, string> {
  const files = folders.flatMap(folder => walk(join(root, folder)))
  const found = files.map((file): [string, string] => [relative(root, file).split(sep).join('/'), createHash('sha256').update(readFileSync(file)).digest('hex')])
  return Object.fromEntries(found.sort(([a], [b]) => a < b ? -1 : 1))
}

/** What the commands make on a machine. @returns the files of the site, of exports and of shots, by what is in them */
async function makeOn({ env, folder, node }: Machine): Promise<Record<string, string>> {
  const copy = new Copy(folder)
  try {
    const options = { env: { ...process.env, ...env?.(room), SOURCE_DATE_EPOCH }, node: node && fetchNode(node) }
    for (const command of ['build', 'export', 'shots', 'check-deck']) {
      const { code, log } = await copy.run(command, [], options)
      expect(code, `${command}:\n${log}`).toBe(0)
    }
    return hashes(copy.folder, ['dist', 'exports', 'shots'])
  }
  finally {
    copy.remove()
  }
}

describe.skipIf(process.platform !== 'linux')('the site, the PDFs and the pictures are the same on a machine with', () => {
  let here: Record<string, string>
  beforeAll(async () => {
    here = await makeOn({ what: 'what is here' })
  }, MINUTES)

  it.each(MACHINES)('$what', async (machine) => {
    const there = await makeOn(machine)
    expect(Object.keys(there), 'the files').toEqual(Object.keys(here))
    expect(Object.keys(there).filter(file => there[file] !== here[file]), 'files that differ').toEqual([])
  }, MINUTES)
})
