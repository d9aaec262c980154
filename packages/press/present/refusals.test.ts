import { beforeEach, describe, expect, it } from 'vitest'
import { Refusals } from './refusals.ts'

let now: number
let lines: string[]
let refusals: Refusals
beforeEach(() => {
  now = 5000
  lines = []
  refusals = new Refusals(line => lines.push(line), () => now)
})
const note = (address: string, why: string, times = 1) => {
  for (let i = 0; i < times; i++)
    refusals.note(address, why)
}

describe('refusals', () => {
  it('are told in a line for each kind and address', () => {
    note('192.0.2.1', 'a wrong key', 3)
    note('192.0.2.1', 'too many messages', 2)
    note('192.0.2.2', 'a wrong key')
    expect(lines).toEqual([
      'refused 192.0.2.1: a wrong key',
      'refused 192.0.2.1: too many messages',
      'refused 192.0.2.2: a wrong key',
    ])
  })

  it('are told again after ten seconds, with how many there have been', () => {
    note('192.0.2.1', 'a wrong key', 500)
    now += 9999
    note('192.0.2.1', 'a wrong key')
    expect(lines).toHaveLength(1)
    now += 1
    note('192.0.2.1', 'a wrong key')
    expect(lines).toEqual(['refused 192.0.2.1: a wrong key', 'refused 192.0.2.1: a wrong key (and 500 times more before)'])
    now += 10_000
    note('192.0.2.1', 'a wrong key')
    expect(lines[2]).toBe('refused 192.0.2.1: a wrong key')
  })

  it('are few lines where each is of another kind, and others are still told', () => {
    const ask = (from: number, to: number) => {
      for (let i = from; i < to; i++)
        note('192.0.2.1', `/${i} without the key`)
    }
    ask(0, 5000)
    expect(lines).toHaveLength(16)
    note('192.0.2.2', 'a wrong key')
    expect(lines[16]).toBe('refused 192.0.2.2: a wrong key')
    now += 10_000
    ask(5000, 10_000)
    expect(lines[17]).toBe('refused 192.0.2.1: /5000 without the key (and 4984 others before)')
    expect(lines).toHaveLength(16 + 1 + 16)
  })
})
