/** Shows the bet's votes on the speaker's phone. */
import type { PollView } from './remote-view.ts'
import { find, write } from './page.ts'

/** The counts as bars; nothing on another slide. */
export function paintPoll(poll: PollView | undefined): void {
  find('poll').hidden = !poll
  if (!poll)
    return
  write(find('question'), poll.question)
  write(find('votes'), poll.votes)
  const list = find('options')
  if (list.childElementCount !== poll.options.length)
    list.replaceChildren(...poll.options.map(renderOption))
  poll.options.forEach(({ text, count, share }, i) => {
    const option = list.children[i]!
    write(option.querySelector('span')!, text)
    write(option.querySelector('b')!, String(count))
    option.querySelector('rect')!.setAttribute('width', `${100 * share}%`)
  })
  find('bulk').hidden = !poll.bulk
  write(find('bulk').querySelector('span')!, poll.bulk?.text ?? '')
  write(find('count'), poll.bulk?.press ?? '')
}

function renderOption(): HTMLElement {
  const option = document.createElement('li')
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  bar.setAttribute('aria-hidden', 'true')
  bar.append(document.createElementNS(bar.namespaceURI, 'rect'))
  bar.firstElementChild!.setAttribute('height', '100%')
  option.append(document.createElement('span'), ' ', document.createElement('b'), bar)
  return option
}
