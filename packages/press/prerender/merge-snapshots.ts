/**
 * Merges the HTML of a slide's first and last step: what both have stands once, what one has carries its class. The
 * page then paints the first step, which the app takes over, and without JavaScript the last.
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { parseFragment, serialize } from 'parse5'
import { classes, isElement } from '../util/html.ts'

export const FIRST = 'at-first'
export const LAST = 'at-last'
/** Elements that make no sense in part: each stands whole once, or twice. */
const ATOMIC_TAGS = new Set(['text', 'tspan', 'p', 'a', 'button', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'output', 'label'])

/** What a slide says of its elements (config.ts, `PrerenderHooks`). */
export interface MergeOptions { volatileAttributes?: string[], descriptionClass?: string }

function toText(node: Tree.ChildNode): string {
  if (isElement(node))
    return serialize({ nodeName: '#document-fragment', childNodes: [node] })
  return 'value' in node ? node.value : ''
}

/** Merges both steps of a slide, each the HTML of one element. */
export function mergeSteps(first: string, last: string, options: MergeOptions = {}): string {
  const [a, b] = [parseFragment(first), parseFragment(last)]
  return serialize({ ...a, childNodes: mergeNodes(a.childNodes, b.childNodes, options) })
}

function mergeNodes(first: Tree.ChildNode[], last: Tree.ChildNode[], options: MergeOptions): Tree.ChildNode[] {
  const pairs = findCommon(first.map(toText), last.map(toText))
  const merged: Tree.ChildNode[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [first.length, last.length] as const]) {
    merged.push(...mergeRun(first.slice(i, a), last.slice(j, b), options))
    if (a < first.length)
      merged.push(first[a]!);
    [i, j] = [a + 1, b + 1]
  }
  return merged
}

/** Merges what lies between two common nodes: looks into common containers; the rest belongs to one step. */
function mergeRun(first: Tree.ChildNode[], last: Tree.ChildNode[], options: MergeOptions): Tree.ChildNode[] {
  const [own, others] = [first, last].map(nodes => nodes.map(node => toShell(node, options.volatileAttributes)))
  const shells = findCommon(own!, others!.map((shell, i) => shell ?? `none ${i}`))
  const merged: Tree.ChildNode[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...shells, [first.length, last.length] as const]) {
    merged.push(
      ...first.slice(i, a).flatMap(node => markStep(node, FIRST, options)),
      ...last.slice(j, b).flatMap(node => markStep(node, LAST, options)),
    )
    if (a < first.length) {
      const [one, other] = [first[a] as Tree.Element, last[b] as Tree.Element]
      merged.push({ ...one, childNodes: mergeNodes(one.childNodes, other.childNodes, options) })
    }
    [i, j] = [a + 1, b + 1]
  }
  return merged
}

/** What two containers must share to be one: tag and attributes. Those of the first step stay. */
function toShell(node: Tree.ChildNode, volatile: string[] = []): string | undefined {
  if (!isElement(node) || ATOMIC_TAGS.has(node.tagName) || !node.childNodes.some(isElement))
    return undefined
  const attrs = node.attrs.filter(({ name }) => !volatile.includes(name))
  return `${node.tagName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`
}

/** Adds a step's class to a node. Text, which can carry none, is white space between elements here. */
function markStep(node: Tree.ChildNode, step: string, { descriptionClass }: MergeOptions): Tree.ChildNode[] {
  if (!isElement(node))
    return []
  const own = node.attrs.find(attr => attr.name === 'class')
  // A drawing is described once, at its last step.
  if (descriptionClass && classes(node).includes(descriptionClass))
    return step === LAST ? [node] : []
  const attrs = own
    ? node.attrs.map(attr => attr === own ? { ...attr, value: `${attr.value} ${step}` } : attr)
    : [...node.attrs, { name: 'class', value: step }]
  return [step === LAST ? renameIds({ ...node, attrs }) : { ...node, attrs }]
}

/** Gives an element and all in it other ids than those of the first step. */
function renameIds(node: Tree.Element): Tree.Element {
  return {
    ...node,
    attrs: node.attrs.map(attr => ['id', 'for'].includes(attr.name) ? { ...attr, value: `${attr.value}-last` } : attr),
    childNodes: node.childNodes.map(child => isElement(child) ? renameIds(child) : child),
  }
}

/** Finds the places of a longest common subsequence; `undefined` equals nothing. */
function findCommon(first: (string | undefined)[], last: (string | undefined)[]): [number, number][] {
  const length = Array.from({ length: first.length + 1 }, () => new Uint16Array(last.length + 1))
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = last.length - 1; j >= 0; j--)
      length[i]![j] = first[i] !== undefined && first[i] === last[j]
        ? length[i + 1]![j + 1]! + 1
        : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
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
