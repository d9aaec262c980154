/** Names that the page of a slide (packages/press/prerender), its inline scripts and the app that takes over share. */

/** The ids of the snapshot, of the style that colours the page under it, and of the list of the app's files. */
export const SNAPSHOT = 'snapshot'
export const BACKGROUND = 'background'
export const APP_FILES = 'app-files'
/** The class of `<html>` while the snapshot waits for its typefaces (snapshot.css). */
export const FONTS_PENDING = 'unset'
/** The class of the app while it uses the page's inline fonts. */
export const INLINE_FONTS = 'inline-fonts'
/** What the family of an inline font has at its end. */
export const INLINE_SUFFIX = ' inline'
