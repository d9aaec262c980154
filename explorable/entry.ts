/**
 * Why few build: how many firms a market holds when entry has its price (Sutton 1991, chapters 2 and 3:
 * Cournot competition, free entry; all firms alike). `size` is what the whole market spends, in the
 * same money as the costs.
 */

/**
 * Firms that live side by side where entry costs `sunk` and nothing more helps: N = √(S/σ), so it grows with the
 * market.
 */
export function firmsAtFixedCost(size: number, sunk: number): number {
  return Math.sqrt(size / sunk)
}

/**
 * Firms that live side by side where quality u can be bought at F(u) = F₀·u^β. Each outlay is best
 * where 2S(N−1)²/N³ = βF, entry stops where S/N² = F; together N + 1/N − 2 = β/2, whatever S is.
 * @param steepness β: how fast the price of quality climbs; the flatter, the fewer firms
 */
export function firmsWhereQualityIsBought(steepness: number): number {
  const half = 1 + steepness / 4
  return half + Math.sqrt(half ** 2 - 1)
}

/** What each of those firms spends on quality: F = S/N², so the outlay alone grows with the market. */
export function outlay(size: number, steepness: number): number {
  return size / firmsWhereQualityIsBought(steepness) ** 2
}

/** Whether firms start to buy quality at all: at the least outlay F₀, more of it must pay. */
export function escalates(size: number, least: number, steepness: number): boolean {
  const firms = firmsAtFixedCost(size, least)
  return 2 * size * (firms - 1) ** 2 / firms ** 3 > steepness * least
}

/**
 * What a firm of quality `own` earns, before its outlay, among N − 1 firms of quality `others`: S·(1 − 1/(1/(N−1) +
 * own/others))².
 */
export function earnings(size: number, firms: number, own: number, others: number): number {
  return size * Math.max(0, 1 - 1 / (1 / (firms - 1) + own / others)) ** 2
}
