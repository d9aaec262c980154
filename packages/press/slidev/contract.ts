/**
 * What the press leans on of Slidev beside its documented interface, each named once. The rest of the press imports it
 * from here; style sheets and scripts inside pages, which cannot import, are named as `users`.
 * contract.test.ts holds each entry of `listContract()` against the installed packages.
 */

/** The version of @slidev/cli and @slidev/client for which all of this holds. */
export const SLIDEV_VERSION = '53.0.0'

// Selectors

export const SLIDESHOW = '#slideshow'
export const SLIDE = '[data-slidev-no]'
export const LAYOUT = '.slidev-layout'
export const slideLayout = (no: number): string => `${SLIDESHOW} [data-slidev-no="${no}"] ${LAYOUT}`
export const PRINT_SLIDE = '.print-slide-container'
export const GOTO_DIALOG = '#slidev-goto-dialog'
export const GOTO_INPUT = '#slidev-goto-input'
export const NOTES_SECTION = '.slidev-presenter .grid-section.note'
export const NEXT_SECTION = '.slidev-presenter .grid-section.next'
export const TIMER_SECTION = '.slidev-presenter .grid-section.bottom'
export const NOTES = 'div.slidev-note'
export const NOTE_MARK = '.slidev-note-click-mark'
export const NOTE_MARK_REACHED = '.slidev-note-click-mark-past, .slidev-note-click-mark-active'
export const CLICK_HIDDEN = '.slidev-vclick-hidden:not(.slidev-vclick-anim-fade)'

// Modules, as their ids end or as they are imported

export const CLIENT_ENTRY = '@slidev/client/main.ts'
export const PLAY_PAGE = '@slidev/client/pages/play.vue'
export const DARK_MODULE = '@slidev/client/logic/dark.ts'
export const SHOW_MODULE = '@slidev/client/internals/SlidesShow.vue'
export const MENU_MODULE = '@slidev/client/internals/MenuButton.vue'
export const SLIDE_INFO_MODULE = '@slidev/client/composables/useSlideInfo.ts'
export const BASE_MODULES = ['@slidev/client/env.ts', '@slidev/client/setup/main.ts']
/** In the order in which they are mounted: the bar names what is in the dialogs (custom-nav-controls.vue). */
export const SHELL_PARTS = ['../internals/Controls.vue', '../internals/NavControls.vue']
/** Sources with words of the shell; in dev, Vite adds a version to the ids of a package's scripts. */
export const SHELL_MODULE = /@slidev\/client\/(?:internals|layouts|pages|setup)\/[\w/-]+\.(?:vue|ts)(?:\?v=\w+)?$/
const SLIDES = '/@slidev/slides/'
export const slideModule = (no: number): string => `${SLIDES}${no}/md`
export const SLIDE_MODULE = /\/@slidev\/slides\/\d+\/md$/
/** The module in which Slidev has a slide, or its frontmatter, by number and kind. */
export const SLIDE_SOURCE = /__slidev_(\d+)\.(md|frontmatter)$/
/** Modules that Slidev writes to disk as it starts. */
export const WRITTEN_MODULE = /\/node_modules\/\.slidev\/virtual\/[^?]+/

/** Packages that only Slidev's editor of code needs, as it lists them for Vite to bundle. */
export const MONACO_DEPENDENCIES = /(?:^|> )(?:typescript|@typescript\/ata)$/

// Texts in modules, which the press replaces

export const DARK_WATCH = '{ immediate: true }'
export const FRONTMATTER_DATA = /^(export const frontmatterData = )\{.*\}$/m
export const FRONTMATTER_RAW = /(?<=[{,])"frontmatterRaw":"(?:[^"\\]|\\.)*",?/
export const BASE_URL = 'import.meta.env.BASE_URL'
/** What holds the slides, up to its id, and what is called when a transition is over. */
export const SLIDES_GROUP = /<component\s+:is="[^"]*TransitionGroup"\s+v-bind="[^"]*currentTransition"(?=\s+id="slideshow")/
export const SLIDES_GROUP_REST = /\s+tag="div"|\s+@after-leave="onAfterLeave"/g
export const MENU_BUTTON = '<button :class="{ disabled }" @click="value = !value">'

// Routes of the dev server

export const SLIDES_ROUTE = '/__slidev/'
export const STATE_ROUTES = ['/@server-ref/', '/@server-reactive/']

export interface ContractEntry {
  /** What the press names: a selector, an id, a key, a route, a text. */
  what: string
  /** Where it is: a file, or a folder of files, in node_modules. */
  source: string
  /** How the source says it, where that is not `what`. */
  text?: string
  /** What breaks without it. */
  breaks: string
  /** Files of the press that name it and cannot import it. */
  users?: string
}

const client = (path: string) => `@slidev/client/${path}`
const CLI = '@slidev/cli/dist'
const PRESENTER = '@slidev/client/pages/presenter.vue'
const INDEX_CSS = '@slidev/client/styles/index.css'

/** A function, so that the app, which imports names from here, carries none of it. */
export const listContract = (): Record<string, ContractEntry[]> => ({
  selectors: [
    { what: SLIDESHOW, source: client('internals/SlidesShow.vue'), breaks: 'the snapshot stays over the app, and no slide is announced, captured or checked', users: 'build/csp.ts, prerender/slide-page.ts, styles/print.css, check/deck/page' },
    { what: SLIDE, source: client('internals/SlideWrapper.vue'), breaks: 'no slide is announced, captured or checked by its number', users: 'check/deck/page' },
    { what: LAYOUT, source: client('layouts/default.vue'), breaks: 'the press takes no slide for mounted', users: 'build/csp.ts, pdf/print-page.ts, check/deck/walk.ts, styles/shell.css' },
    { what: PRINT_SLIDE, source: client('internals/PrintSlideClick.vue'), breaks: 'no PDF is printed: its pages are not found', users: 'pdf, check/deck/walk.ts, pdf/handout.css' },
    { what: '003-01', source: client('internals/PrintSlideClick.vue'), text: 'padStart(3, \'0\')}-${(nav.clicks.value + 1).toString().padStart(2, \'0\')}', breaks: 'pages of a print have no slide and no click', users: 'pdf/print-page.ts, check/deck/walk.ts' },
    { what: '#mermaid-rendering-container', source: client('index.html'), breaks: 'a PDF ends in a blank page', users: 'pdf/print-page.ts' },
    { what: '#twoslash-container', source: client('pages/print.vue'), breaks: 'a PDF ends in a blank page', users: 'pdf/print-page.ts' },
    { what: '#page-root', source: client('pages/print.vue'), breaks: 'slides below the window are clipped in print', users: 'pdf/print-page.ts' },
    { what: '.print', source: client('pages/print.vue'), breaks: 'the styles of Ctrl+P spoil the print page', users: 'styles/print.css, pdf/handout.css' },
    { what: GOTO_DIALOG, source: client('internals/Goto.vue'), breaks: 'the goto box has no role and no name', users: 'styles/shell.css' },
    { what: GOTO_INPUT, source: client('internals/Goto.vue'), breaks: 'the field of the goto box has no name' },
    { what: NOTES_SECTION, source: PRESENTER, breaks: 'the notes of presenter view do not scroll along and have no name', users: 'styles/presenter.css' },
    { what: NEXT_SECTION, source: PRESENTER, breaks: 'the preview in presenter view has no name' },
    { what: TIMER_SECTION, source: PRESENTER, breaks: 'presenter view does not say how the talk keeps to its plan', users: 'styles/presenter.css, styles/pace.css' },
    { what: '.bottom > .group', source: client('internals/TimerInlined.vue'), text: 'class="group flex items-center', breaks: 'the timer in presenter view is small, and stands over how the talk keeps to its plan', users: 'styles/presenter.css, styles/pace.css' },
    { what: '.grid-container.layout1', source: PRESENTER, breaks: 'presenter view gives its notes too little room', users: 'styles/presenter.css' },
    { what: '.notes-vertical-resizer', source: PRESENTER, breaks: 'the handle beside the notes lies elsewhere', users: 'styles/presenter.css' },
    { what: '.notes-row-resizer', source: PRESENTER, breaks: 'a handle stands over the notes that resizes nothing', users: 'styles/presenter.css' },
    { what: '.slidev-note', source: client('internals/NoteDisplay.vue'), breaks: 'the notes do not scroll along and are set too small', users: 'styles/presenter.css, styles/shell.css' },
    { what: '.slidev-note-fade', source: client('internals/NoteDisplay.vue'), breaks: 'notes that are not up now are too faint to read', users: 'styles/presenter.css' },
    { what: '.slidev-note-with-clicks', source: client('internals/NoteDisplay.vue'), breaks: 'notes that are not up now are too faint to read', users: 'styles/presenter.css' },
    { what: `${NOTE_MARK}, ${NOTE_MARK_REACHED}`, source: INDEX_CSS, breaks: 'the notes do not scroll to what is to be said now', users: 'styles/presenter.css' },
    { what: CLICK_HIDDEN, source: client('styles/vclick.css'), breaks: 'what waits for its click is announced before it' },
    { what: '#slide-container', source: client('internals/SlideContainer.vue'), breaks: 'the hidden bar of controls covers links on the slide', users: 'styles/shell.css' },
    { what: '#slide-content', source: client('internals/SlideContainer.vue'), breaks: 'Ctrl+P prints the window instead of the slide', users: 'styles/print.css' },
    { what: '.slidev-icon-btn', source: INDEX_CSS, breaks: 'the language switch and the PDF look foreign in the bar of controls', users: 'custom-nav-controls.vue, components/LanguageSwitch.vue, styles/shell.css' },
    { what: '.z-menu', source: client('internals/MenuButton.vue'), breaks: 'the bar of controls goes while its menu is open', users: 'styles/shell.css' },
    { what: '.disable-view-transition', source: client('internals/SlideWrapper.vue'), breaks: 'a card of the overview opens the links of its slide', users: 'styles/shell.css' },
  ],
  modules: [
    { what: CLIENT_ENTRY, source: CLIENT_ENTRY, text: 'createApp', breaks: 'a dev server prepares nothing ahead' },
    { what: PLAY_PAGE, source: client('setup/routes.ts'), text: '../pages/play.vue', breaks: 'a build has no shared chunks, and a page does not know the files of its slide' },
    ...SHELL_PARTS.map(what => ({ what, source: PLAY_PAGE, breaks: 'the bar of controls and the dialogs are mounted with the slide' })),
    { what: SLIDES, source: CLI, breaks: 'a page does not know the files of its slide' },
    { what: '__slidev_1.md', source: CLI, text: '__slidev_${i + 1}.${type}', breaks: 'the entry carries the frontmatter of all slides twice' },
    { what: 'frontmatterData', source: CLI, text: 'export const frontmatterData = ${', breaks: 'the entry carries the frontmatter of all slides twice' },
    { what: 'node_modules/.slidev/virtual', source: CLI, breaks: 'a dev server may read a module that is half written' },
    { what: SLIDES_ROUTE, source: SLIDE_INFO_MODULE, breaks: 'the dev server of a second language shows the first one\'s notes' },
    { what: DARK_WATCH, source: DARK_MODULE, breaks: 'the colour scheme is set twice at the start' },
    { what: 'TransitionGroup', source: SHOW_MODULE, text: ': TransitionGroup"', breaks: 'a slide without a transition is styled thrice as it comes' },
    { what: MENU_BUTTON, source: MENU_MODULE, breaks: 'a button stands in a button' },
    ...BASE_MODULES.map(source => ({ what: BASE_URL, source, breaks: 'links of the deck in one file lead out of it' })),
    ...['typescript', '@typescript/ata'].map(what => ({ what, source: CLI, text: `"${what}"`, breaks: 'a dev server bundles TypeScript before its first page' })),
    { what: 'nav: useNav()', source: client('setup/root.ts'), breaks: 'of two presses at once one is lost or counts twice', users: 'client/queue-moves.ts' },
    { what: '...localNav', source: client('composables/useNav.ts'), breaks: 'of two presses at once one is lost or counts twice', users: 'client/queue-moves.ts' },
    { what: 'disableBuiltinSync', source: client('state/syncState.ts'), breaks: 'windows follow each other by two protocols at once' },
    { what: 'timer.slides', source: client('state/shared.ts'), text: 'slides: Record<number, {', breaks: 'a slide in presenter view does not say how long it took', users: 'components/PaceMeter.vue, client/pace.ts, client/sync' },
    { what: 'syncDirections', source: client('state/storage.ts'), breaks: 'the switches of the sync menu do nothing' },
    { what: 'getSlidePath', source: client('logic/slides.ts'), breaks: 'a window cannot follow the presenter' },
    { what: 'addEventListener(\'message\'', source: client('composables/useEmbeddedCtrl.ts'), text: '\'message\'', breaks: 'setup/main.ts guards against messages that nobody hears any more' },
  ],
  storage: [
    { what: 'slidev-color-schema', source: DARK_MODULE, breaks: 'the snapshot wears another colour scheme than the app', users: 'build/csp.ts (boot script)' },
  ],
  routes: [
    ...['presenter', 'overview', 'notes', 'print', 'presenter/print'].map(view => ({ what: `/${view}`, source: client('setup/routes.ts'), text: `path: '/${view}'`, breaks: `the site's page ${view} shows nothing`, users: 'build/site.ts, pdf/print-page.ts, commands/preview.ts' })),
    { what: '?clicks=', source: client('composables/useNav.ts'), text: '\'clicks\'', breaks: 'an address with a click shows the snapshot of the first', users: 'setup/main.ts, build/csp.ts, prerender/capture-slides.ts, check/deck' },
    { what: '?print=clicks', source: client('composables/useNav.ts'), text: 'query.value.get(\'print\') === \'clicks\'', breaks: 'a PDF has no page a click', users: 'pdf/print-page.ts, setup/main.ts, build/csp.ts' },
    { what: '?embedded', source: client('composables/useNav.ts'), text: 'query.value.has(\'embedded\')', breaks: 'an embedded deck shows the snapshot', users: 'build/csp.ts' },
  ],
  properties: [
    { what: '--slidev-slide-scale', source: client('internals/SlideContainer.vue'), breaks: 'the ring of the focus is too thin on a small slide', users: 'styles/access.css, prerender/snapshot.css, build/card.ts' },
    { what: '--slidev-presenter-notes-width', source: PRESENTER, breaks: 'the notes cannot be dragged wider', users: 'styles/presenter.css' },
  ],
  server: [
    { what: SLIDES_ROUTE, source: CLI, text: '\\/__slidev\\/slides\\/', breaks: 'the dev server of a second language answers no request for notes', users: 'slidev/dev-guard.ts' },
    ...STATE_ROUTES.map(what => ({ what, source: 'vite-plugin-vue-server-ref/dist', breaks: 'decks of two languages drive each other in dev' })),
    { what: 'build [entry..]', source: CLI, text: 'path.join(out, path.basename(entryFile, ".md"))', breaks: 'a build of several languages does not find them', users: 'build/run-slidev.ts' },
    ...['base', 'out', 'without-notes', 'router-mode', 'port'].map(option => ({ what: `--${option}`, source: CLI, text: `.option("${option}"`, breaks: 'Slidev\'s command refuses its options', users: 'build/run-slidev.ts, commands/dev.ts' })),
  ],
})
