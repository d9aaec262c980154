import { beforeEach, expect, it } from 'vitest'
import { Poll } from './poll.ts'

const POLL = { slide: 10, closes: 1, options: 3 }
let poll: Poll
const at = (page: number, clicks: number, now = 0) => poll.moved({ page, clicks }, now)

beforeEach(() => {
  poll = new Poll(POLL)
})

it('takes votes on its slide before the answer, one a device, which may change', () => {
  expect(poll.vote('a', '192.0.2.1', 0)).toBe(false)
  at(10, 0)
  expect(poll.vote('a', '192.0.2.1', 0)).toBe(true)
  expect(poll.vote('a', '192.0.2.1', 2)).toBe(true)
  expect(poll.vote('b', '192.0.2.2', 2)).toBe(true)
  expect(poll.vote(undefined, '192.0.2.2', 2)).toBe(false)
  expect(poll.vote('c', '192.0.2.3', 3)).toBe(false)
  expect(poll.stateFor(true)).toEqual({ open: true, counts: [0, 0, 2], bulk: undefined, yours: undefined })
  at(10, 1, 100)
  expect(poll.vote('c', '192.0.2.3', 1)).toBe(false)
})

it('tells the room nothing of the counts before the answer', () => {
  at(10, 0)
  poll.vote('a', '192.0.2.1', 1)
  expect(poll.stateFor(false, 'a')).toEqual({ open: true, counts: undefined, bulk: undefined, yours: 1 })
  at(10, 1)
  expect(poll.stateFor(false, 'a').counts).toEqual([0, 1, 0])
})

it('does not let a thousand votes of one address win', () => {
  at(10, 0)
  for (let i = 0; i < 20; i++)
    poll.vote(`phone ${i}`, `192.0.2.${i}`, 1)
  for (let i = 0; i < 1000; i++)
    poll.vote(`fake ${i}`, '198.51.100.1', 0)
  expect(poll.stateFor(true)).toMatchObject({ counts: [8, 20, 0], bulk: { votes: 992, counted: false } })
  poll.countsBulk = true
  expect(poll.stateFor(true).counts).toEqual([1000, 20, 0])
})

it('keeps no address as it is, and yet knows it again', () => {
  at(10, 0)
  Array.from({ length: 6 }, (_, i) => poll.vote(`before ${i}`, '192.0.2.1', 0))
  const saved = JSON.stringify(poll.save())
  expect(saved).not.toContain('192.0.2')
  poll = new Poll(POLL, JSON.parse(saved) as ReturnType<Poll['save']>)
  at(10, 0)
  Array.from({ length: 6 }, (_, i) => poll.vote(`after ${i}`, '192.0.2.1', 0))
  poll.vote('other', '192.0.2.2', 1)
  expect(poll.stateFor(true)).toMatchObject({ counts: [8, 1, 0], bulk: { votes: 4 } })
  expect(JSON.stringify(poll.save())).not.toContain('192.0.2')
})

it('hashes an address otherwise in each talk', () => {
  const [one, other] = [poll, new Poll(POLL)].map((each) => {
    each.moved({ page: 10, clicks: 0 }, 0)
    each.vote('a', '192.0.2.1', 0)
    return each.save().votes[0]!.from
  })
  expect(one).not.toBe(other)
})

it('leaves out votes of an older version, which kept addresses', () => {
  const votes = [{ device: 'a', address: '192.0.2.1', option: 0 }]
  poll = new Poll(POLL, { votes } as object)
  expect(poll.stateFor(true).counts).toEqual([0, 0, 0])
  expect(JSON.stringify(poll.save())).not.toContain('192.0.2')
})

it('opens again after a press too many, but not after an answer that was seen', () => {
  at(10, 0)
  at(10, 1, 1000)
  at(10, 0, 2000)
  expect(poll.stateFor(false).open).toBe(true)
  at(10, 1, 3000)
  at(10, 0, 20_000)
  expect(poll.stateFor(false)).toMatchObject({ open: false, counts: [0, 0, 0] })
})

it('is told nothing by a talk that jumps past its slide', () => {
  at(12, 0)
  expect(poll.stateFor(false)).toMatchObject({ open: false, counts: undefined })
})
