/** Escapes text for HTML, and reads the trees that parse5 makes of HTML. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

/** The value of an element's attribute. */
export const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find(attr => attr.name === name)?.value

/** The names in an element's class. */
export const classes = (element: Tree.Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean)

/** All elements below a node, in the document's order. */
export const elements = (node: Tree.ParentNode): Tree.Element[] =>
  node.childNodes.filter(isElement).flatMap(element => [element, ...elements(element)])
