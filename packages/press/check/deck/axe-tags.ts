/** WCAG 2.2 A and AA, as axe-core names them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
/** What axe-core calls best practice: landmarks, headings. */
export const BEST_PRACTICE = 'best-practice'
