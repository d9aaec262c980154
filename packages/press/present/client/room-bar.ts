/** The bar under the slide: where the reader is, two ways to leaf, the way back to the speaker, and what is wrong. */
import type { RoomWords } from '../../messages.ts'
import type { Shade } from '../protocol.ts'
import type { Spot } from './leaf.ts'
import { ROOM } from '../room-names.ts'
import { leafSlide, toAddress } from './leaf.ts'

export interface BarView { at: Spot, total: number, speaker?: Spot, following: boolean, furthest: Spot }

export interface Bar {
  update: (view: BarView) => void
  /** @param trouble what is wrong with the line; nothing when it is well */
  connect: (trouble: string | undefined) => void
  /** Says what is wrong unless the line has been well, or something has been said of it. */
  patience: (trouble: string) => void
  shade: (shade: Shade | undefined) => void
}

/** @param words of the room; @param on what the buttons do, and whether another language keeps the reader's place */
export function startBar(
  words: RoomWords,
  on: { leaf: (by: 1 | -1) => void, follow: () => void, stay: () => boolean },
): Bar {
  const find = (id: string) => document.getElementById(id)!
  const [bar, note, place] = [find(ROOM.bar), find(ROOM.note), find(ROOM.place)]
  const [follow, back, forth] = [find(ROOM.follow), find(ROOM.back), find(ROOM.on)]
  const languages = bar.querySelectorAll<HTMLAnchorElement>('[data-start]')
  let [trouble, blank, known] = ['', '', false]

  back.addEventListener('click', () => on.leaf(-1))
  forth.addEventListener('click', () => on.leaf(1))
  follow.addEventListener('click', () => {
    on.follow()
    bar.focus({ preventScroll: true }) // the button is gone
  })

  const say = () => {
    const text = trouble || blank
    if (note.textContent !== text) // what is said again is heard again
      note.textContent = text
  }
  return {
    connect(what) {
      known = true
      trouble = what ?? ''
      say()
    },
    patience(what) {
      if (!known)
        this.connect(what)
    },
    shade(shade) {
      blank = shade ? words.blank : ''
      say()
    },
    update({ at, total, speaker, following, furthest }) {
      place.textContent = `${at.page} / ${total}`
      back.setAttribute('aria-disabled', String(!leafSlide(-1, at, furthest)))
      forth.setAttribute('aria-disabled', String(!leafSlide(1, at, furthest)))
      follow.hidden = following || !speaker
      follow.textContent = speaker ? words.follow.replace('{no}', String(speaker.page)) : ''
      for (const link of languages)
        link.href = toAddress(link.dataset.start!, at) + (on.stay() ? '#stay' : '')
    },
  }
}
