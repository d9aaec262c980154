/** Reads a file out of a package as npm packs it, a gzipped tar, without unpacking or running anything. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { RefreshError } from './shapes'

/** A tar is a row of blocks; a file's header fills one, its bytes the next ones. */
const BLOCK = 512
/** Fields of a header, from byte to byte: a size is written in octal digits, a long path is split in two. */
const HEADER = { name: [0, 100], size: [124, 136], prefix: [345, 500] } as const
/** Far over the package's size; keeps a forged archive from filling the memory. */
const MOST_BYTES = 100e6

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
 * The text of one file of the package.
 * @param path as it stands in the archive: `package/build/x.json`
 * @throws RefreshError when the archive cannot be read or does not hold it
 */
export function fileOfPack(tgz: Uint8Array, path: string, source: string): string {
  const tar = gunzip(tgz, source)
  for (let at = 0; at + BLOCK <= tar.length;) {
    const text = ([from, to]: readonly [number, number]) => tar.toString('utf8', at + from, at + to).replace(/\0.*$/s, '')
    const [name, prefix, size] = [text(HEADER.name), text(HEADER.prefix), Number.parseInt(text(HEADER.size), 8) || 0]
    if ((prefix ? `${prefix}/${name}` : name) === path)
      return tar.toString('utf8', at + BLOCK, at + BLOCK + size)
    at += BLOCK * (1 + Math.ceil(size / BLOCK))
  }
  throw new RefreshError(`The source "${source}" no longer packs ${path}; look where the package keeps its dead chains and mend scripts/lib/registries.ts.`)
}

function gunzip(tgz: Uint8Array, source: string): Buffer {
  try {
    return gunzipSync(tgz, { maxOutputLength: MOST_BYTES })
  }
  catch (error) {
    throw new RefreshError(`The source "${source}" sent a package that cannot be unpacked (${(error as NodeJS.ErrnoException).code}); try again later.`)
  }
}
