/** Writes what the speaker's phone shows into the page that remote-page.ts has rendered. */
import type { RemoteWords } from '../../messages.ts'
import type { State } from '../protocol.ts'
import type { TalkLanguage } from '../talk-data.ts'
import type { RemoteView } from './remote-view.ts'
import { find, write } from './page.ts'
import { paintPoll } from './paint-poll.ts'

const paragraphs = (texts: string[]) => texts.map(text => Object.assign(document.createElement('p'), { textContent: text }))

/** All texts that stand in the page as they are. */
export function paintWords({ code, title }: TalkLanguage, words: RemoteWords): void {
  const say = (key: string | undefined) => words[key as keyof RemoteWords]
  document.documentElement.lang = code
  document.title = `${words.name} · ${title}`
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]'))
    write(element, say(element.dataset.say))
  for (const element of document.querySelectorAll<HTMLElement>('[data-name]'))
    element.ariaLabel = say(element.dataset.name)
}

/** @param moved whether the notes are others, and are read from their beginning */
export function paintView(view: RemoteView, empty: string, moved: boolean): void {
  const { bar, poll, soon } = view
  document.body.dataset.line = bar?.kind === 'off' ? 'off' : 'on'
  document.body.classList.toggle('idle', !view.mayLead)
  write(find('line'), view.line)
  write(find('room'), view.room)
  write(find('lead'), view.lead)
  write(find('place'), view.place)
  write(find('headline'), view.headline)
  if (moved) {
    find('notes').replaceChildren(...paragraphs(view.notes.length ? view.notes : [empty]))
    find('notes').classList.toggle('empty', !view.notes.length)
    write(find('soon'), soon.headline ? `${soon.name}: ${soon.headline}` : soon.name)
    find('soon-notes').replaceChildren(...paragraphs(soon.notes))
    find('main').scrollTop = 0
  }
  find('bar').hidden = !bar
  find('bar').dataset.kind = bar?.kind ?? ''
  write(find('state'), bar?.text ?? '')
  for (const id of ['ask', 'withdraw', 'give', 'keep', 'back'] as const)
    find(id).hidden = !bar?.answers.includes(id)
  paintPoll(poll)
}

/** Which buttons are pressed in, and which are heard at all. */
export function paintPressed(view: RemoteView, state: State | undefined, words: RemoteWords): void {
  const running = state?.speaker?.clock.value.status === 'running'
  document.body.classList.toggle('timed', !!state?.speaker && state.speaker.clock.value.status !== 'stopped')
  find('clock-run').classList.toggle('running', running)
  write(find('clock-run').querySelector('span')!, running ? words.pause : words.run)
  for (const shade of ['black', 'white'])
    find(shade).ariaPressed = String(state?.shade === shade)
  find('rehearse').ariaPressed = String(!!state?.speaker?.rehearsing)
  find<HTMLButtonElement>('reset').disabled = running || !view.mayLead
  // Not `disabled`, which would take the focus away, and the trembling of a press that is not heard.
  for (const press of document.querySelectorAll('.steps button, #clock-run, #black, #white, #rehearse, #count'))
    press.ariaDisabled = view.mayLead ? null : 'true'
}

/** Has a screen reader say a text; again a text that it has said, as it was empty in between. */
export function tell(id: 'said' | 'called', text: string | undefined): void {
  if (!text)
    return
  find(id).textContent = ''
  setTimeout(() => find(id).textContent = text, 50)
}
