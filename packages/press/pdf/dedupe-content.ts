/** Steps of one slide draw much the same: what several pages have in common is stored once. */

/** Lines of a content stream that one piece has at least, and on average beyond that. */
const LEAST = 32
const MORE = 32

/**
 * Cuts the content of pages into pieces, so that what is drawn on several is the same string in each.
 * Where it is cut depends on what stands there, not on where it stands: a mark more at the beginning
 * moves no cut behind it. A page's pieces, one after the other, are its content.
 */
export function sharePieces(contents: string[]): string[][] {
  const cut = contents.map(cutContent)
  const uses = new Map<string, number>()
  for (const pieces of cut)
    new Set(pieces).forEach(piece => uses.set(piece, (uses.get(piece) ?? 0) + 1))
  return cut.map((pieces) => {
    const joined: { text: string, alone: boolean }[] = []
    for (const text of pieces) {
      const alone = uses.get(text) === 1
      const last = joined.at(-1)
      if (last?.alone && alone)
        last.text += text
      else
        joined.push({ text, alone })
    }
    return joined.map(({ text }) => text)
  })
}

function cutContent(content: string): string[] {
  const pieces: string[] = []
  let [from, lines] = [0, 0]
  for (let at = 0; at < content.length;) {
    const end = content.indexOf('\n', at) + 1 || content.length
    lines++
    if (lines >= LEAST && mixed(content, at, end) % MORE === 0) {
      pieces.push(content.slice(from, end))
      from = end
      lines = 0
    }
    at = end
  }
  return [...pieces, ...from < content.length ? [content.slice(from)] : []]
}

/** A number that is as good as random for a line and always the same for it (FNV-1a). */
function mixed(text: string, from: number, to: number): number {
  let hash = 0x811C9DC5
  for (let i = from; i < to; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
