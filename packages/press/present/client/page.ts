/** Finds and fills the elements of a page of ours. */

/** An element by its id; pages of ours have all that their scripts ask for. */
export const find = <Kind extends Element = HTMLElement>(id: string): Kind =>
  document.getElementById(id) as unknown as Kind

/** Leaves a text alone that is there: screen readers would be told of it again, and a selection would be lost. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text)
    element.textContent = text
}
