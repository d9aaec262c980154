/** What the site may weigh, in bytes, and how far it may move. A number that has to grow says here what for. */

/** All JavaScript that the first slide waits for, gzipped: app, framework and the chunks it is drawn by. */
export const FIRST_SCRIPT = 110_000

/** How many files those are: what a phone does for each, before it has read a word, is a good part of its start. */
export const FIRST_FILES = 12

/**
 * The HTML of a slide page, gzipped: its still with rules and the letters it is set in; it should come in few round trips.
 * The explorable, in six faces, has 29.8 kB, and since the app is started by a script in the page 30.3 under an address of its own.
 */
export const SLIDE_HTML = 31_000

/** A slide page with all scripts and styles it asks for, gzipped; on the slowest of mobile lines that is some seconds. */
export const SLIDE_WHOLE = 200_000

/** The HTML of the article, as it is: figures drawn in the text, no pictures. */
export const ARTICLE_HTML = 200_000

/** Everything but the PDFs, as it is: what a service worker may have to keep, and a host to carry. */
export const SITE = 3_000_000

/** The service worker, as it is: browsers fetch it anew at every visit. */
export const WORKER = 30_000

/** How far lines of a slide's page may move while its letters and its app come, in parts of the window; 0.1 is called good (web.dev/cls), a still is there so that nothing is seen to move. */
export const LAYOUT_SHIFT = 0.01
