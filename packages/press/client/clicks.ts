/**
 * Parses the clicks of an address into what Slidev can count from: a whole number from 0, as text. Slidev 53 makes
 * `NaN` of `abc`, and goes on from 1.5 to 2.5 (client/composables/useNav.ts). It corrects a number past a slide's end.
 * @param asked the value of `clicks` in a query
 * @returns nothing where it says no number
 */
export function parseClicks(asked: unknown): string | undefined {
  const [first] = [asked].flat()
  const clicks = typeof first === 'string' && first.trim() ? Math.trunc(Number(first)) : NaN
  return Number.isFinite(clicks) && clicks >= 0 ? String(clicks) : undefined
}
