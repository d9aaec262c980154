/**
 * Merges the HTML of a slide at each of its steps: what several steps have stands once, and what only some have says
 * from which step it shows and until which. A page then shows any step by rules of its style sheet (renderStepRules).
 */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { PrerenderHooks } from '../config.ts'
import { parseFragment, serialize } from 'parse5'
import { attribute, elements, isElement } from '../util/html.ts'

/** The attributes of an element that not every step shows: the first step with it, and the first one without. */
export const SINCE = 'data-since'
export const UNTIL = 'data-until'
/** Elements that make no sense in part: each stands whole for every step in which it differs. */
const ATOMIC_TAGS = new Set(['text', 'tspan', 'p', 'a', 'button', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'output', 'label'])

/** An attribute that a container loses at a step, as `data-alone 3`: the page's stepper puts it on and takes it off. */
export const DROP = 'data-drop'

/** What a slide says of its elements (config.ts, `PrerenderHooks`). */
export type MergeOptions = Pick<PrerenderHooks, 'transientClasses' | 'volatileAttributes'>

/** A node with the steps that show it; `html` is it at the newest of them, `shell` what it shares as a container. */
interface Merged {
  node: Tree.ChildNode
  since: number
  until?: number
  html: string
  shell: string | undefined
  children: Merged[]
  drop?: string
}

/** Merges all steps of a slide, each the HTML of one element. */
export function mergeSteps([first, ...later]: string[], options: MergeOptions = {}): string {
  const root = parseStep(first!, options)
  let nodes = root.childNodes.map(node => toMerged(node, 0, options))
  later.forEach((html, i) => nodes = mergeNodes(nodes, parseStep(html, options).childNodes, i + 1, options))
  return serialize({ ...root, childNodes: nodes.map(node => toNode(node)) })
}

function parseStep(html: string, { transientClasses = [] }: MergeOptions): Tree.DocumentFragment {
  const step = parseFragment(html)
  for (const element of elements(step)) {
    const list = element.attrs.find(({ name }) => name === 'class')
    if (list && transientClasses.length)
      list.value = list.value.split(' ').filter(name => !transientClasses.includes(name)).join(' ')
  }
  return step
}

function toMerged(node: Tree.ChildNode, since: number, options: MergeOptions): Merged {
  const shell = toShell(node, options.volatileAttributes)
  const children = shell === undefined ? [] : (node as Tree.Element).childNodes
  return { node, since, html: toHtml(node), shell, children: children.map(child => toMerged(child, since, options)) }
}

/** Merges one more step: nodes that the step before shows stay, or end here; between them come the new ones. */
function mergeNodes(nodes: Merged[], next: Tree.ChildNode[], step: number, options: MergeOptions): Merged[] {
  const shown = nodes.filter(({ until }) => until === undefined)
  const fresh = next.map(node => toMerged(node, step, options))
  const partners = pair(shown, fresh)
  const merged: Merged[] = []
  let used = 0
  for (const node of nodes) {
    const partner = partners.get(node)
    if (node.until === undefined && partner === undefined)
      node.until = step
    if (partner !== undefined) {
      merged.push(...fresh.slice(used, partner))
      used = partner + 1
      const { html } = fresh[partner]!
      if (html !== node.html) {
        const other = next[partner] as Tree.Element
        node.children = mergeNodes(node.children, other.childNodes, step, options)
        const lost = options.volatileAttributes?.find(name =>
          attribute(node.node as Tree.Element, name) !== undefined && attribute(other, name) === undefined)
        if (lost)
          node.drop ??= `${lost} ${step}`
      }
      node.html = html
    }
    merged.push(node)
  }
  return [...merged, ...fresh.slice(used)]
}

/** Pairs nodes of one step with those of the next, in order: equal ones first, then between them equal containers. */
function pair(shown: Merged[], fresh: Merged[]): Map<Merged, number> {
  const pairs = new Map<Merged, number>()
  let [i, j] = [0, 0]
  const equal = findCommon(shown.map(({ html }) => html), fresh.map(({ html }) => html))
  for (const [a, b] of [...equal, [shown.length, fresh.length] as const]) {
    const shells = findCommon(
      shown.slice(i, a).map(({ shell }) => shell),
      fresh.slice(j, b).map(({ shell }) => shell),
    )
    shells.forEach(([one, other]) => pairs.set(shown[i + one]!, j + other))
    if (a < shown.length)
      pairs.set(shown[a]!, b);
    [i, j] = [a + 1, b + 1]
  }
  return pairs
}

function toHtml(node: Tree.ChildNode): string {
  if (isElement(node))
    return serialize({ nodeName: '#document-fragment', childNodes: [node] })
  return 'value' in node ? node.value : ''
}

/** What two containers must share to be one: tag and attributes. Those of the first step stay. */
function toShell(node: Tree.ChildNode, volatile: string[] = []): string | undefined {
  if (!isElement(node) || ATOMIC_TAGS.has(node.tagName) || !node.childNodes.some(isElement))
    return undefined
  const attrs = node.attrs.filter(({ name }) => !volatile.includes(name))
  return `${node.tagName} ${attrs.map(({ name, value }) => `${name}=${value}`).join(' ')}`
}

/** A node with its steps in its attributes. Text, which can carry none, is white space between elements here. */
function toNode({ node, since, until, children, drop }: Merged, from = 0): Tree.ChildNode {
  if (!isElement(node))
    return node
  const own = since > from ? since : undefined
  const attrs = [
    ...since > 0 ? renameIds(node, since).attrs : node.attrs,
    ...own === undefined ? [] : [{ name: SINCE, value: String(own) }],
    ...until === undefined ? [] : [{ name: UNTIL, value: String(until) }],
    ...drop === undefined ? [] : [{ name: DROP, value: drop }],
  ]
  const childNodes = children.length
    ? children.map(child => toNode(child, since))
    : since > 0 ? renameIds(node, since).childNodes : node.childNodes
  return { ...node, attrs, childNodes }
}

/** Gives an element and all in it other ids than those of earlier steps. */
function renameIds(node: Tree.Element, step: number): Tree.Element {
  const rename = (value: string) => `${value}-${step}`
  return {
    ...node,
    attrs: node.attrs.map(attr => ['id', 'for'].includes(attr.name) ? { ...attr, value: rename(attr.value) } : attr),
    childNodes: node.childNodes.map(child => isElement(child) ? renameIds(child, step) : child),
  }
}

/**
 * Renders the rules by which `data-step` of `<html>` shows a step: it lists all steps that are reached, from 0. Without
 * it, as without JavaScript, the last one is shown.
 * @param last the number of the last step
 */
export function renderStepRules(last: number): string {
  const steps = Array.from({ length: last }, (_, i) => i + 1)
  const hidden = steps.flatMap(step => [
    `[data-step]:not([data-step~="${step}"]) [${SINCE}="${step}"]`,
    `[data-step~="${step}"] [${UNTIL}="${step}"]`,
  ])
  return last ? `${[...hidden, `html:not([data-step]) [${UNTIL}]`].join()}{display:none!important}` : ''
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
