/** Names that pages, their inline scripts and the running app share. */

/** The class of `<html>` while the snapshot waits for its typefaces (snapshot.css). */
export const FONTS_PENDING = 'unset'
/** The id of the snapshot, of the style sheet of the background behind it, and of the list of the app's files. */
export const SNAPSHOT_ID = 'snapshot'
export const BACKGROUND_ID = 'background'
export const APP_FILES = 'app-files'
