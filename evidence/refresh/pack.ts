/** Reads a gzipped tar as npm and GitHub make it, without unpacking or running anything. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { RefreshError } from './shapes'

/** A file of an archive, or a symbolic link, which has no bytes of its own. */
export interface Entry {
  path: string
  bytes: Buffer
  /** Where a link leads, from its own folder. */
  link?: string
}
/** The files of a repository by their paths in it. */
export type Tree = ReadonlyMap<string, Entry>
type Field = readonly [from: number, to: number]

/** A tar is a row of blocks; a file's header fills one, its bytes the next ones. */
const BLOCK = 512
/** Fields of a header, from byte to byte: a size is written in octal digits, a long path is split in two. */
const HEADER = {
  name: [0, 100],
  size: [124, 136],
  kind: [156, 157],
  link: [157, 257],
  prefix: [345, 500],
} as const satisfies Record<string, Field>
/** Kinds of entries: what is no file, link or word on the next entry is left aside. */
const KIND = { file: ['', '0'], link: '2', pax: 'x', longName: 'L', longLink: 'K' } as const
/** Far over a package's size, and over a repository's; keeps a forged archive from filling the memory. */
const [MOST_OF_PACKAGE, MOST_OF_REPOSITORY] = [100e6, 1e9]

/**
 * Sees that the bytes are the ones npm vouches for.
 * @param integrity as in package-lock.json: `sha512-` and the hash in base64
 * @throws RefreshError when they are not
 */
export function assertIntegrity(bytes: Uint8Array, integrity: string, name: string): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (!integrity.split(/\s+/).includes(found))
    throw new RefreshError(`The source "${name}" sent a package whose sha512 is not the one npm names; do not use it, and try again later.`)
}

/**
 * The text of one file of a package.
 * @param path as it stands in the archive: `package/build/x.json`
 * @throws RefreshError when the archive cannot be read or does not hold it
 */
export function readPackedFile(tgz: Uint8Array, path: string, source: string): string {
  const file = readEntries(gunzip(tgz, source, MOST_OF_PACKAGE)).find(entry => entry.path === path)
  if (!file)
    throw new RefreshError(`The source "${source}" no longer packs ${path}; look where the package keeps its dead chains and mend evidence/refresh/fetch-registries.ts.`)
  return file.bytes.toString()
}

/**
 * A repository from GitHub's archive of it, whose paths begin with one folder for all.
 * @throws RefreshError when the archive cannot be read or is empty
 */
export function readTree(tgz: Uint8Array, source: string): Tree {
  const entries = readEntries(gunzip(tgz, source, MOST_OF_REPOSITORY))
  if (!entries.length)
    throw new RefreshError(`The source "${source}" sent an archive without files; try again later.`)
  return new Map(entries.map((entry) => {
    const path = entry.path.slice(entry.path.indexOf('/') + 1)
    return [path, { ...entry, path }]
  }))
}

/** Files and links; what an entry says of the next one's path goes to that. */
function readEntries(tar: Buffer): Entry[] {
  const entries: Entry[] = []
  let long: { path?: string, linkpath?: string } = {}
  for (let at = 0; at + BLOCK <= tar.length;) {
    const header = tar.subarray(at, at + BLOCK)
    const field = ([from, to]: Field) => untilNull(header.subarray(from, to))
    const size = Number.parseInt(field(HEADER.size), 8) || 0
    const bytes = tar.subarray(at + BLOCK, at + BLOCK + size)
    at += BLOCK * (1 + Math.ceil(size / BLOCK))

    const [kind, prefix, name] = [field(HEADER.kind), field(HEADER.prefix), field(HEADER.name)]
    if (kind === KIND.pax)
      long = { ...long, ...readPaxRecords(bytes) }
    else if (kind === KIND.longName)
      long.path = untilNull(bytes)
    else if (kind === KIND.longLink)
      long.linkpath = untilNull(bytes)
    else {
      const path = long.path ?? (prefix ? `${prefix}/${name}` : name)
      if (kind === KIND.link)
        entries.push({ path, bytes, link: long.linkpath ?? field(HEADER.link) })
      else if (path && KIND.file.some(file => file === kind))
        entries.push({ path, bytes })
      long = {}
    }
  }
  return entries
}

/** The records of a pax header, `27 path=a/long/path` and a line's end each, whose number is the record's bytes. */
function readPaxRecords(bytes: Buffer): Record<string, string> {
  const records: Record<string, string> = {}
  for (let at = 0; at < bytes.length;) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 20), 10)
    if (!(length > 0))
      break
    const record = bytes.toString('utf8', at, at + length).replace(/\n$/, '')
    const [from, to] = [record.indexOf(' ') + 1, record.indexOf('=')]
    records[record.slice(from, to)] = record.slice(to + 1)
    at += length
  }
  return records
}

const untilNull = (bytes: Buffer) => bytes.toString('utf8').replace(/\0.*$/s, '')

function gunzip(tgz: Uint8Array, source: string, maxOutputLength: number): Buffer {
  try {
    return gunzipSync(tgz, { maxOutputLength })
  }
  catch (error) {
    throw new RefreshError(`The source "${source}" sent a package that cannot be unpacked (${(error as NodeJS.ErrnoException).code}); try again later.`)
  }
}
