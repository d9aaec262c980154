/** Moves that read where the talk is must not overtake one another. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { queue } from './queue'

/** A talk of slides with two clicks each, whose moves read at once and arrive later, as Slidev's do. */
function talk(fails: (no: number) => boolean = () => false) {
  let place = { no: 2, click: 0 }
  const go = async (no: number | string, click = 0) => {
    await sleep(5)
    if (fails(+no))
      throw new Error('no network')
    place = { no: +no, click }
  }
  const moves = {
    go,
    goFirst: () => go(1),
    goLast: () => go(9),
    next: () => place.click < 2 ? go(place.no, place.click + 1) : go(place.no + 1),
    prev: () => place.click > 0 ? go(place.no, place.click - 1) : go(place.no - 1, 2),
    nextSlide: () => go(place.no + 1),
    prevSlide: () => go(place.no - 1),
  }
  return { moves, read: () => `${place.no} ${place.click}` }
}

const queued = (...args: Parameters<typeof talk>) => {
  const { moves, read } = talk(...args)
  queue(moves, () => sleep(1))
  return { moves, read }
}

it('without a queue two moves at once lead elsewhere', async () => {
  const { moves, read } = talk()
  await Promise.all([moves.prev(), moves.next()])
  expect(read()).toBe('2 1')
})

it('two moves at once, back over the border of two slides and on again', async () => {
  const { moves, read } = queued()
  await Promise.all([moves.prev(), moves.next()])
  expect(read()).toBe('2 0')
})

it('many moves of all kinds lead where counting says', async () => {
  const { moves, read } = queued()
  const { goLast, prev, goFirst, next, nextSlide, go } = moves
  await Promise.all([goLast(), prev(), prev(), goFirst(), next(), nextSlide(), next(), go(5, 2), next()])
  expect(read()).toBe('6 0')
})

it('a move that fails tells who asked for it, and those after it go on', async () => {
  const { moves, read } = queued(no => no === 3)
  const [failed, , back] = await Promise.allSettled([moves.nextSlide(), moves.next(), moves.prevSlide()])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'no network' } })
  expect(back.status).toBe('fulfilled')
  expect(read()).toBe('1 0')
})

it('a move runs at once where none is on its way', async () => {
  const asked: number[] = []
  const { moves } = talk()
  const { go } = moves
  Object.assign(moves, { go: (no: number) => (asked.push(no), go(no)) })
  queue(moves, () => sleep(1))
  const first = moves.go(3)
  expect(asked).toEqual([3])
  void moves.go(4)
  expect(asked).toEqual([3])
  await first
  await sleep(20)
  const third = moves.go(5)
  expect(asked).toEqual([3, 4, 5])
  await third
})
