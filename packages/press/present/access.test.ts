import { expect, it } from 'vitest'
import { Access, createSecrets } from './access.ts'

const secrets = createSecrets()
const make = (password?: string) => new Access(secrets, 4180, password)
const cookieOf = (answer: ReturnType<Access['enter']>) => 'cookie' in answer ? answer.cookie.split(';')[0]! : ''

it('has keys of 128 bits, which let in the speakers they belong to', () => {
  expect(secrets.keys.map(key => Buffer.from(key, 'base64url').length)).toEqual([16, 16])
  const access = make()
  secrets.keys.forEach((key, i) => expect(access.speakerOf(cookieOf(access.enter({ key }, 'a', 0)))).toBe(i + 1))
})

it('sets cookies that no script reads and no other site sends', () => {
  const answer = make().enter({ key: secrets.keys[0] }, 'a', 0)
  expect('cookie' in answer && answer.cookie).toMatch(/^speaker-4180=1\.[\w-]+; Path=\/; HttpOnly; SameSite=Strict$/)
})

it('believes no cookie that it has not made', () => {
  const access = make()
  const own = cookieOf(access.enter({ key: secrets.keys[0] }, 'a', 0))
  for (const cookie of [undefined, '', 'speaker-4180=1', 'speaker-4180=1.x', own.replace('=1.', '=2.'), own.replace('4180', '4181')])
    expect(access.speakerOf(cookie), cookie).toBeUndefined()
  expect(new Access(createSecrets(), 4180).speakerOf(own)).toBeUndefined()
  // The signature of a device is none of a speaker.
  const device = access.newDevice().split(';')[0]!
  expect(access.deviceOf(device)).toBeDefined()
  expect(access.speakerOf(device.replace('device', 'speaker'))).toBeUndefined()
})

it('lets a password in once it is right, and makes who was wrong wait ever longer', () => {
  const access = make('correct horse')
  expect(access.enter({ password: 'wrong' }, 'a', 0)).toEqual({ why: 'wrong' })
  expect(access.enter({ password: 'correct horse' }, 'a', 100)).toEqual({ why: 'wait', ms: 400 })
  expect(access.enter({ password: 'wrong' }, 'a', 600)).toEqual({ why: 'wrong' })
  expect(access.enter({ password: 'correct horse' }, 'a', 1500)).toEqual({ why: 'wait', ms: 100 })
  expect(access.enter({ password: 'correct horse' }, 'b', 1500)).toMatchObject({ speaker: 1 })
  expect(access.enter({ password: 'correct horse', second: true }, 'a', 1600)).toMatchObject({ speaker: 2 })
})

it('has no password without one', () => {
  expect(make().enter({ password: '' }, 'a', 0)).toEqual({ why: 'wrong' })
  expect(make().enter({}, 'b', 0)).toEqual({ why: 'wrong' })
})
