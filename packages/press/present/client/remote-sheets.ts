/** The two sheets of the speaker's phone: slides to go to, and what is seldom needed. */
import type { TalkLanguage } from '../talk-data.ts'
import { find } from './page.ts'

/** Opens them by their buttons, and closes them by a press beside them. */
export function wireSheets(): void {
  for (const id of ['slides', 'more']) {
    const sheet = find<HTMLDialogElement>(id)
    find(`open-${id}`).addEventListener('click', () => {
      sheet.showModal()
      const here = sheet.querySelector<HTMLElement>('[aria-current]')
      here?.focus()
      here?.scrollIntoView({ block: 'center' })
    })
    sheet.addEventListener('click', event => event.target === sheet && sheet.close())
  }
}

/** @param go called with the slide's number when one is pressed */
export function paintSlides({ slides }: TalkLanguage, go: (no: number) => void): void {
  find('list').replaceChildren(...slides.map(({ no, headline }) => {
    const item = document.createElement('li')
    const press = Object.assign(document.createElement('button'), { type: 'button' })
    press.append(Object.assign(document.createElement('b'), { textContent: String(no) }), ` ${headline}`)
    press.addEventListener('click', () => {
      find<HTMLDialogElement>('slides').close()
      go(no)
    })
    item.append(press)
    return item
  }))
}

/** Marks the slide that is shown; the others can be pressed where this phone leads. */
export function markSlide(no: number, mayLead: boolean): void {
  find('list').querySelectorAll('button').forEach((press, i) => {
    press.ariaCurrent = i + 1 === no ? 'true' : null
    press.disabled = !mayLead
  })
}

/** One language needs no choice. */
export function paintLanguages(languages: TalkLanguage[], now: string, choose: (code: string) => void): void {
  const group = find('languages')
  group.hidden = languages.length < 2
  if (!group.childElementCount) {
    group.append(...languages.map(({ code, name }) => {
      const press = Object.assign(document.createElement('button'), { type: 'button', lang: code, textContent: name })
      press.addEventListener('click', () => choose(code))
      return press
    }))
  }
  group.querySelectorAll('button').forEach(press => press.ariaPressed = String(press.lang === now))
}
