/**
 * Slidev's place for what the app needs before it starts. Slidev scrolls its notes and lists smoothly
 * from code, which no style can stop, so those who ask for less motion get their scrolling done at once.
 */
export default function calmScrolling(): void {
  const less = window.matchMedia('(prefers-reduced-motion: reduce)')
  for (const name of ['scrollIntoView', 'scrollTo'] as const) {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- bound below, to each element
    const scroll = Element.prototype[name] as (this: Element, ...where: unknown[]) => void
    Element.prototype[name] = function (this: Element, ...where: unknown[]) {
      scroll.apply(this, where.map(part => less.matches && typeof part === 'object' ? { ...part, behavior: 'instant' } : part))
    }
  }
}
