/**
 * From the content of pages to chunks that pages share: steps of one slide draw much the same, and what several
 * pages have in common is stored once. By content-defined chunking: where a chunk ends depends on what stands
 * there, not on where it stands, so that a line more at the beginning moves no boundary behind it.
 */

/** Lines of a content stream that a chunk has at least, and on average beyond that. */
const MIN_CHUNK_LINES = 32
const BOUNDARY_DIVISOR = 32

/**
 * Splits the content of pages into chunks, so that what is drawn on several pages is the same string in each.
 * A page's chunks, one after the other, are its content.
 */
export function splitIntoSharedChunks(contents: string[]): string[][] {
  const split = contents.map(splitIntoChunks)
  const uses = new Map<string, number>()
  for (const chunks of split)
    new Set(chunks).forEach(chunk => uses.set(chunk, (uses.get(chunk) ?? 0) + 1))
  return split.map((chunks) => {
    const joined: { text: string, unique: boolean }[] = []
    for (const text of chunks) {
      const unique = uses.get(text) === 1
      const last = joined.at(-1)
      if (last?.unique && unique)
        last.text += text
      else
        joined.push({ text, unique })
    }
    return joined.map(({ text }) => text)
  })
}

function splitIntoChunks(content: string): string[] {
  const chunks: string[] = []
  let [start, lines] = [0, 0]
  for (let at = 0; at < content.length;) {
    const end = content.indexOf('\n', at) + 1 || content.length
    lines++
    if (lines >= MIN_CHUNK_LINES && hashLine(content, at, end) % BOUNDARY_DIVISOR === 0) {
      chunks.push(content.slice(start, end))
      start = end
      lines = 0
    }
    at = end
  }
  return [...chunks, ...start < content.length ? [content.slice(start)] : []]
}

/** FNV-1a. */
function hashLine(text: string, start: number, end: number): number {
  let hash = 0x811C9DC5
  for (let i = start; i < end; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
