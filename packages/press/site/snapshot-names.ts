/** Names that the page of a slide (packages/press/prerender) and the app that takes it over share. */

/** The ids of the snapshot and of the style that colours the page under it. */
export const SNAPSHOT = 'snapshot'
export const BACKGROUND = 'background'
/** The class of the app while it uses the page's inline fonts. */
export const INLINE_FONTS = 'inline-fonts'
/** What the family of an inline font has at its end. */
export const INLINE_SUFFIX = ' inline'
