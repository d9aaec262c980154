/** What the press says around a deck's slides, in the deck's languages. English is in messages/en.ts. */
import type { slidev } from './messages/en.ts'

export interface PressMessages {
  /** Names of what Slidev shows around a slide, for screen readers. */
  shell: Record<'controls' | 'goto' | 'notes' | 'next' | 'languages' | 'lost', string>
  /** What leads to this language from the others: in the bar of controls, and where a browser asks for it. */
  language: Record<'switch' | 'offer', string>
  /**
   * Said on a page that was loaded, of a slide one comes to, and after a click back; `{no}`, `{total}`, `{title}`,
   * `{step}`, `{steps}`.
   */
  announce: Record<'arrival' | 'slide' | 'step', string>
  /** A key blanks the room's screen: the presenter's slide shows it, every window says it; `back` says it is over. */
  blank: Record<'black' | 'white' | 'back', string>
  /** Over what stands below a slide on the handout. */
  handout: Record<'notes' | 'sources', string>
  /** Around the slides of the hosted deck. */
  site: {
    /** What fits under an icon on a phone. */
    short: string
    previous: string
    next: string
    /** In the bar under a slide whose app has not come. */
    without: string
    /** The same where the page's own script still leads through the steps. */
    still: string
    /** In place of presenter view and overview, before links to slides and article. */
    viewWithout: string
    /** On the first slide, where a browser was given the file without a server. */
    fromFile: string
    read: string
    present: string
    pdf: string
    /** What the picture of a shared link shows. */
    card: string
    /** On the page for an address that has none. */
    missing: string
    /** Before the slide that the address may have meant. */
    nearest: string
  }
  /** How the talk keeps to its plan, in presenter view and on the remote. */
  pace: PaceWords
  /** What a talk given by `press present` says; the app has it in a build for the stage alone. */
  stage: {
    /** In presenter view: who leads, the line to the server, the poll, the room's address. */
    panel: PanelWords
    /** On the speaker's phone. */
    remote: RemoteWords
    /** Where a key or password is asked for, and where the addresses are shown as codes. */
    doors: DoorWords
    /** On the phones of the room. */
    room: RoomWords
  }
}

/** `{time}`, `{took}` and `{planned}` are minutes and seconds, `1:05`. */
export interface PaceWords {
  /** What all of it is called, for screen readers. */
  label: string
  /** Before the timer runs: `{planned}`. */
  planned: string
  /** Of the talk: `{time}`. */
  ahead: string
  onTime: string
  /** Of the talk: `{time}`. */
  behind: string
  /** Of the slide on show: `{took}`, `{planned}`. */
  of: string
  /** Before that, where it stands beside the talk's. */
  slide: string
}

export interface PanelWords {
  /** Of the whole, for screen readers. */
  name: string
  /** The line to the server: there is one, there is none, or the window has no key of this run. */
  line: Record<'on' | 'off' | 'refused', string>
  /** Who leads: this speaker, another, or nobody yet; and what is asked. */
  lead: Record<'you' | 'other' | 'nobody' | 'asks' | 'asked', string>
  /** Buttons: ask for the lead, take the question back, give the lead, keep it. */
  do: Record<'ask' | 'withdraw' | 'give' | 'keep', string>
  /** How many follow; `{n}`. */
  room: string
  /** Leads to the addresses as codes; shows and hides the room's on the slide. */
  codes: Record<'open' | 'show' | 'hide', string>
  /** Votes by option; and `{n}` of one address, with buttons that count them and leave them out. */
  votes: Record<'name' | 'bulk' | 'count' | 'drop', string>
  /** A button for the key R, which begins a rehearsal and ends it. */
  rehearse: Record<'start' | 'end', string>
}

/** The speaker’s phone: what stands on it, what its buttons are called, what is said of the line and the lead. */
export interface RemoteWords {
  /** The page. */
  name: string
  next: string
  previous: string
  /** Where the talk is; `{no}`, `{total}`, `{step}`, `{steps}`. */
  place: string
  /** The text to be said. */
  notes: string
  empty: string
  /** Over what is said at the next step, or on the next slide. */
  soon: string
  soonSlide: string
  end: string
  /** The line to the server. */
  on: string
  off: string
  /** With the server’s reason, `{why}`. */
  refused: string
  /** How many phones follow; `{n}`. */
  room: string
  /** Who leads. */
  you: string
  nobody: string
  other: string
  ask: string
  asked: string
  withdraw: string
  asks: string
  give: string
  keep: string
  /** Said when the lead has come. */
  given: string
  /** The talk’s clock. */
  run: string
  pause: string
  reset: string
  clock: string
  /** The plan’s line in words, for people who do not see it; `{here}`, `{whole}`, `{gone}`. */
  plan: string
  /** What the room sees in place of the slide. */
  black: string
  white: string
  isBlack: string
  isWhite: string
  back: string
  slides: string
  goto: string
  more: string
  close: string
  language: string
  rehearse: string
  rehearsing: string
  /** The poll; `{n}`. */
  votes: string
  closed: string
  /** Votes that came from one address, and what a press does with them. */
  bulk: string
  bulkCounted: string
  count: string
  setAside: string
  awake: string
  script: string
}

/** The page that asks for the key or password, and the page of codes. */
export interface DoorWords {
  /** The door: its heading, and what it says. */
  enter: string
  opening: string
  /** Where only a code leads in. */
  needsKey: string
  password: string
  second: string
  open: string
  /** Why not. */
  wrongKey: string
  wrongPassword: string
  wait: string
  gone: string
  script: string
  /** The page of codes. */
  join: string
  warning: string
  /** Each code: its name, and whom it is for. */
  room: string
  roomFor: string
  remote: string
  remoteFor: string
  other: string
  otherFor: string
  /** A code for people who do not see it; `{name}`. */
  code: string
  /** Without a network to be reached in. */
  alone: string
}

export interface RoomWords {
  /** What the bar under the slide is called, and its two ways to leaf. */
  controls: string
  previous: string
  next: string
  /** Leads to where the speaker is; `{no}` is the slide. */
  follow: string
  /** The line to the server is broken and tried again; the server will have no more of this page. */
  lost: string
  refused: string
  /** The screen in the room is black or white. */
  blank: string
  /** Under the poll's options while it is open, and after it, with `{count}`; beside the option one has chosen. */
  change: string
  votes: string
  yours: string
}

/** The words of one deck; the deck declares them by augmenting this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the deck fills it
export interface DeckMessages {}
export type Messages = PressMessages & DeckMessages

/** Slidev's own texts by what they are in its sources (slidev/translate-shell.ts). */
export type ShellWords = Record<keyof typeof slidev, string>

/** The messages of the app: of `site` and `stage` what it says, and without `article`, which are its maker's. */
export type AppMessages = Omit<Messages, 'site' | 'article' | 'stage'> & {
  site: Pick<PressMessages['site'], 'read' | 'pdf'>
  /** In a build for the stage alone. */
  stage?: Pick<PressMessages['stage'], 'panel'> & {
    /** What the room chooses from, where there is a poll. */
    options?: string[]
  }
}

/**
 * A language as pages and the running deck know it: its code, how Intl writes it, its messages; where the site is on
 * the web, if anywhere, and what its slides are called as a PDF.
 */
export interface Language { code: string, locale: string, messages: Messages, site?: string, pdf?: string }
export type AppLanguage = Omit<Language, 'messages'> & { messages: AppMessages }

/**
 * A text with a value in the place of its `{name}`.
 * @throws when the text has no such place
 */
export function fill(text: string, name: string, value: string): string {
  if (!text.includes(`{${name}}`))
    throw new Error(`The words "${text}" have no place for {${name}}; add it.`)
  return text.replace(`{${name}}`, () => value)
}
