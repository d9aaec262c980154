/** The poll in the room: its options as buttons while it is open, and what the room has chosen once it is closed. */
import type { RoomWords } from '../../messages.ts'
import type { PollState } from '../protocol.ts'
import { ROOM } from '../room-names.ts'
import { sumVotes, toShares } from './tally.ts'

export interface Poll {
  hear: (poll: PollState | undefined) => void
  /** @param page the number of the slide that is shown: the votes stand on the poll's own */
  update: (page: number) => void
}

/**
 * @param words of the room
 * @param slide where the votes are shown; without one there is no poll
 * @param vote sends an option by its place in the list; false when there is no line
 */
export function startPoll(words: RoomWords, slide: number | undefined, vote: (option: number) => boolean): Poll {
  const panel = document.getElementById(ROOM.poll)
  const items = [...panel?.querySelectorAll('li') ?? []]
  const buttons = items.map(item => item.querySelector('button')!)
  let state: PollState | undefined
  /** Chosen here, and not yet confirmed by the server. */
  let chosen: number | undefined
  let page = 0

  buttons.forEach((button, option) => button.addEventListener('click', () => {
    if (!state?.open || !vote(option))
      return
    chosen = option
    render()
  }))

  function render(): void {
    if (!panel)
      return
    const { open = false, counts, yours } = state ?? {}
    const votes = !open && page === slide ? counts : undefined
    panel.hidden = !open && !votes
    panel.classList.toggle('is-closed', !!votes)
    document.documentElement.classList.toggle('has-poll', !panel.hidden)
    panel.querySelector(':scope > p')!.textContent = votes ? words.votes.replace('{count}', String(sumVotes(votes))) : words.change
    const shares = votes && toShares(votes, items.length)
    items.forEach((item, i) => {
      const mine = i === (open ? chosen ?? yours : yours)
      const share = shares?.[i]
      buttons[i]!.disabled = !open
      buttons[i]!.setAttribute('aria-pressed', String(mine))
      item.querySelector('div')?.remove()
      if (share)
        item.append(renderShare(share, mine ? words.yours : ''))
    })
  }
  return {
    hear(poll) {
      state = poll
      chosen = undefined
      render()
    },
    update(no) {
      page = no
      render()
    },
  }
}

/** An option's votes as a bar and a number. */
function renderShare({ count, share }: { count: number, share: number }, mine: string): HTMLElement {
  const element = document.createElement('div')
  element.style.setProperty('--share', String(share))
  const number = Object.assign(document.createElement('b'), { textContent: String(count) })
  element.append(number, mine && ` ${mine}`)
  return element
}
