/**
 * The room's page: starts the stepper in place of the app's loader, follows the speaker by the server's states, and
 * lets the reader leaf back. Nothing is stored here: a page that is loaded again follows again.
 */
import type { PageData, Stepper } from '../../site/snapshot-names.ts'
import type { State } from '../protocol.ts'
import type { RoomData } from '../room-names.ts'
import type { Spot } from './leaf.ts'
import { connect } from '../../client/stage/connection.ts'
import { fetchNext, loadFaces, openSlide } from '../../site/inline-scripts/open-slide.ts'
import { FONTS_PENDING, PAGE_DATA, STATUS } from '../../site/snapshot-names.ts'
import { ROOM_DATA } from '../room-names.ts'
import { announceWay, further, isSame, leafSlide, mayLeaf, toAddress } from './leaf.ts'
import { startArticle } from './room-article.ts'
import { startBar } from './room-bar.ts'
import { startPoll } from './room-poll.ts'

/** A slide that could not be fetched is asked for again after this time. */
const AGAIN_MS = 1000
/** A page says that it has no line only when one could have been there. */
const PATIENCE_MS = 3000
/** In the address of a reader who has leafed and changes the language. */
const STAY = '#stay'

const { documentElement } = document
const { dataset } = documentElement
const { stepper } = window as unknown as { stepper: Stepper }
const read = <Data>(id: string) => JSON.parse(document.getElementById(id)!.textContent) as Data
const { words, poll } = read<RoomData>(ROOM_DATA)
const own = (): Spot => ({ page: Number(dataset.no), clicks: (dataset.step ?? '0').split(' ').length - 1 })

let speaker: Spot | undefined
let following = location.hash !== STAY
let furthest: Spot = { page: own().page, clicks: Number(new URLSearchParams(location.search).get('clicks')) || 0 }
let shown = furthest
let announced = false

const connection = connect('room', { hear, connected: is => bar.connect(is ? undefined : words.lost), refused: () => bar.connect(words.refused) })
const bar = startBar(words, {
  leaf: by => goTo(leafSlide(by, own(), furthest)),
  follow: () => {
    following = true
    catchUp()
    update()
  },
  stay: () => !following,
})
const votes = startPoll(words, poll?.slide, option => connection.send({ kind: 'vote', option }))
const article = startArticle()

/** Leads the reader away from the speaker, or back to him. */
function goTo(spot: Spot | undefined): void {
  if (!spot)
    return
  stay(spot)
  stepper.follow(spot.page, spot.clicks)
}

/** Who comes to where the speaker is follows again. */
function stay(at: Spot): void {
  following = !!speaker && isSame(at, speaker)
}

function catchUp(): void {
  if (following && speaker && !isSame(speaker, own()))
    stepper.follow(speaker.page, speaker.clicks)
}

function hear({ place, shade, poll }: State): void {
  bar.connect(undefined)
  bar.shade(shade)
  if (place) {
    speaker = { page: place.value.page, clicks: place.value.clicks }
    furthest = further(furthest, speaker)
  }
  votes.hear(poll)
  catchUp()
  update()
}

function update(): void {
  bar.update({ at: own(), total: Number(dataset.total), speaker, following, furthest })
  votes.update(own().page)
}

/** The page shows another place, whoever has led there. */
function show(): void {
  const now = own()
  const from = shown
  shown = now
  if (!announced && !isSame(from, now))
    document.getElementById(STATUS)!.textContent = announceWay(from, now, read<PageData>(PAGE_DATA))
  announced = false
  if (following && location.pathname + location.search !== toAddress(dataset.start!, now))
    history.replaceState(history.state, '', toAddress(dataset.start!, now))
  article.show(now.clicks, from.page !== now.page)
  update()
}

async function open(no: number): Promise<void> {
  try {
    await openSlide(no)
  }
  catch (error) {
    setTimeout(catchUp, AGAIN_MS)
    throw error
  }
}

/** A press has led somewhere (stepper.ts). */
function announce(step: number, by = 0): void {
  const { say, back } = read<PageData>(PAGE_DATA)
  document.getElementById(STATUS)!.textContent = by < 0 ? back.replace('{step}', `${step + 1}`) : say[step]!
  announced = true
  stay(own())
}

/** A finger that moves an enlarged slide, or scrolls the article, leafs nowhere. */
function stop(by: number): boolean {
  const isMoved = (visualViewport?.scale ?? 1) > 1.05 || (article.isShown() && Math.abs(by) > 1)
  const slide = { steps: Number(dataset.steps), total: Number(dataset.total) }
  return isMoved || !mayLeaf(by, own(), slide, furthest)
}

addEventListener('popstate', () => {
  following = false
  update()
})
new MutationObserver(show).observe(documentElement, { attributeFilter: ['data-step'] })
setTimeout(() => bar.patience(words.lost), PATIENCE_MS)
if (location.hash === STAY)
  history.replaceState(history.state, '', location.pathname + location.search)
stepper.start({ open, announce, stop })
void loadFaces(document.fonts).then(() => {
  documentElement.classList.remove(FONTS_PENDING, 'live')
  fetchNext()
})
