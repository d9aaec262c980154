/**
 * A slide's first and last step as one piece of HTML: what both have is there once, what only one has carries
 * its class. So the page paints the first, which the app takes over, and without JavaScript the last.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseFragment, serialize } from 'parse5'
import { isElement } from '../util/html.ts'

export const FIRST = 'at-first'
export const LAST = 'at-last'
/** Elements that are no use in halves: each is there whole, or twice. */
const WHOLE = new Set(['text', 'tspan', 'p', 'a', 'button', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'output', 'label'])

const textOf = (node: Tree.ChildNode): string => isElement(node) ? serializeWhole(node) : 'value' in node ? node.value : ''

/**
 * Both steps of a slide, each a single element's HTML, in one.
 * @param volatile attributes in which two steps of one element may differ
 */
export function mergeSteps(first: string, last: string, volatile: string[] = []): string {
  const [a, b] = [parseFragment(first), parseFragment(last)]
  return serialize({ ...a, childNodes: mergeNodes(a.childNodes, b.childNodes, volatile) })
}

function mergeNodes(first: Tree.ChildNode[], last: Tree.ChildNode[], volatile: string[]): Tree.ChildNode[] {
  const pairs = common(first.map(textOf), last.map(textOf))
  const merged: Tree.ChildNode[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [first.length, last.length] as const]) {
    merged.push(...mergeRun(first.slice(i, a), last.slice(j, b), volatile))
    if (a < first.length)
      merged.push(first[a]!);
    [i, j] = [a + 1, b + 1]
  }
  return merged
}

/** Between two nodes that both have: containers that both have are looked into, all else is one's or the other's. */
function mergeRun(first: Tree.ChildNode[], last: Tree.ChildNode[], volatile: string[]): Tree.ChildNode[] {
  const shells = common(first.map(node => shellOf(node, volatile)), last.map((node, i) => shellOf(node, volatile) ?? `none ${i}`))
  const merged: Tree.ChildNode[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...shells, [first.length, last.length] as const]) {
    merged.push(...first.slice(i, a).flatMap(node => marked(node, FIRST)), ...last.slice(j, b).flatMap(node => marked(node, LAST)))
    if (a < first.length) {
      const [one, other] = [first[a] as Tree.Element, last[b] as Tree.Element]
      merged.push({ ...one, childNodes: mergeNodes(one.childNodes, other.childNodes, volatile) })
    }
    [i, j] = [a + 1, b + 1]
  }
  return merged
}

/** What two containers must share to be one: tag and attributes. The first step's are kept. */
function shellOf(node: Tree.ChildNode, volatile: string[]): string | undefined {
  return isElement(node) && !WHOLE.has(node.tagName) && node.childNodes.some(isElement)
    ? `${node.tagName} ${node.attrs.filter(({ name }) => !volatile.includes(name)).map(({ name, value }) => `${name}=${value}`).join(' ')}`
    : undefined
}

/** The node with a class more; text has nothing to carry it, and is white space between elements here. */
function marked(node: Tree.ChildNode, name: string): Tree.ChildNode[] {
  if (!isElement(node))
    return []
  const own = node.attrs.find(attr => attr.name === 'class')
  // What a drawing shows is told of its last step, and once.
  if (own?.value.includes('figure-words'))
    return name === LAST ? [node] : []
  const attrs = own ? node.attrs.map(attr => attr === own ? { ...attr, value: `${attr.value} ${name}` } : attr) : [...node.attrs, { name: 'class', value: name }]
  return [name === LAST ? renamed({ ...node, attrs }) : { ...node, attrs }]
}

/** The element with other ids than those of the first step, in it too. */
function renamed(node: Tree.Element): Tree.Element {
  return {
    ...node,
    attrs: node.attrs.map(attr => ['id', 'for'].includes(attr.name) ? { ...attr, value: `${attr.value}-last` } : attr),
    childNodes: node.childNodes.map(child => isElement(child) ? renamed(child) : child),
  }
}

function serializeWhole(node: Tree.Element): string {
  return serialize({ nodeName: '#document-fragment', childNodes: [node] })
}

/** Places of a longest common subsequence; what is undefined equals nothing. */
function common(first: (string | undefined)[], last: (string | undefined)[]): [number, number][] {
  const length = Array.from({ length: first.length + 1 }, () => new Uint16Array(last.length + 1))
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = last.length - 1; j >= 0; j--)
      length[i]![j] = first[i] !== undefined && first[i] === last[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < first.length && j < last.length;) {
    if (first[i] !== undefined && first[i] === last[j])
      pairs.push([i++, j++])
    else if (length[i + 1]![j]! >= length[i]![j + 1]!)
      i++
    else
      j++
  }
  return pairs
}
