/** Runs on `/remote/`: shows the talk's state on the speaker's phone, and sends the server what is pressed. */
import type { ClientMessage, State } from '../protocol.ts'
import type { TalkData } from '../talk-data.ts'
import type { Line, RemoteView } from './remote-view.ts'
import { readPace, sayPace, toClock } from '../../client/pace.ts'
import { connect } from '../../client/stage/connection.ts'
import { loadTalk } from './load-talk.ts'
import { paintTicks, paintTime } from './paint-time.ts'
import { readElapsed, toPlanLine } from './plan-line.ts'
import { goToDoor } from './remote-door.ts'
import { keepLanguage, readLanguage } from './remote-language.ts'
import { paintPressed, paintView, paintWords, tell } from './remote-paint.ts'
import { wirePresses } from './remote-presses.ts'
import { sayBar, sayMove } from './remote-say.ts'
import { markSlide, paintLanguages, paintSlides, wireSheets } from './remote-sheets.ts'
import { toView } from './remote-view.ts'
import { keepAwake } from './wake-lock.ts'

const TICK_MS = 250
/** A press that is heard, and one that is not, in ms of trembling and rest. */
const [HEARD, UNHEARD] = [[12], [40, 60, 40]]
const STOPPED = { status: 'stopped', startedAt: 0, pausedAt: 0 } as const

void loadTalk().then(start)

function start(talk: TalkData): void {
  let lang = readLanguage(talk.languages.map(({ code }) => code))
  let state: State | undefined
  let view: RemoteView | undefined
  let line: Line = 'off'
  /** The server's clock is so far ahead of the phone's, in ms. */
  let ahead = 0
  const language = () => talk.languages.find(({ code }) => code === lang) ?? talk.languages[0]!
  const plan = () => language().slides.map(({ minutes }) => minutes)
  const awake = keepAwake(awake => document.body.classList.toggle('sleepy', !awake))

  function paint() {
    const words = talk.words[lang]!
    const before = view
    view = toView(talk, lang, state, line)
    paintView(view, words.remote.empty, before?.no !== view.no || before.click !== view.click)
    paintPressed(view, state, words.remote)
    markSlide(view.no, view.mayLead)
    if (state) {
      tell('said', sayMove(words.announce, view, before, talk.totals.length))
      tell('called', sayBar(view, before, words.remote.given))
    }
    tick()
  }
  function tick() {
    const words = talk.words[lang]!
    const { clock: { value: clock } = { value: STOPPED }, slides = {} } = state?.speaker ?? {}
    const [now, page] = [Date.now() + ahead, view?.no ?? 1]
    const { locale } = language()
    const pace = readPace(plan(), { ...clock, slides }, page, now)
    const said = pace && { ...sayPace(pace, words.pace, locale), state: pace.talk.state }
    const line = toPlanLine(plan(), clock, page, now, pace?.talk.behindMs)
    paintTime(line, readElapsed(clock, now), said, words.remote, ms => toClock(ms, locale))
  }
  function choose(code: string) {
    lang = code
    view = undefined
    paintWords(language(), talk.words[lang]!.remote)
    paintSlides(language(), page => send({ kind: 'slide', page }))
    paintLanguages(talk.languages, lang, code => [keepLanguage(code), choose(code)])
    paintTicks(toPlanLine(plan(), STOPPED, 1, 0).ticks)
    paint()
  }
  function send(message: ClientMessage, always = false) {
    awake.request()
    const heard = (always || !!view?.mayLead) && line === 'on' && connection.send(message)
    // Safari has none; a press before it was heard of by anyone does nothing, and feels otherwise.
    ;(navigator.vibrate as typeof navigator.vibrate | undefined)?.call(navigator, heard ? HEARD : UNHEARD)
  }
  const setLine = (now: Line) => [line = now, paint()]

  const connection = connect('remote', {
    hear(next) {
      // A server that was started again may have other notes.
      if (state && state.run !== next.run)
        void loadTalk().then(loaded => [talk = loaded, choose(lang)])
      state = next
      ahead = next.now - Date.now()
      // Before, a press would be lost.
      document.querySelector('footer')!.inert = false
      paint()
    },
    connected: is => setLine(is ? 'on' : 'off'),
    refused: why => why === undefined ? goToDoor() : setLine({ refused: why }),
  })
  wireSheets()
  wirePresses(() => state, send)
  choose(lang)
  setInterval(tick, TICK_MS)
}
