import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Web } from './http.ts'
import { describe, expect, it } from 'vitest'
import { answerRequests } from './http.ts'

const refused: string[] = []
/** A server of nothing but the codes, on which everybody has the key who sends a cookie. */
const answer = answerRequests({
  dist: '.',
  access: { speakerOf: (cookie?: string) => cookie ? 1 : undefined },
  own: { join: () => 'codes', files: new Map() },
  room: new Map(),
  languages: { en: { path: '' } },
  isHost: () => true,
  refuse: (address: string, why: string) => refused.push(`${address}: ${why}`),
  now: Date.now,
} as unknown as Web)

function ask(url: string, remoteAddress: string, cookie?: string): { status: number, text: string } {
  let said = { status: 0, text: '' }
  const response = {
    writeHead: (status: number) => (said.status = status, response),
    end: (text = '') => said = { ...said, text },
  }
  answer({ url, method: 'GET', headers: { host: 'x', cookie }, socket: { remoteAddress } } as IncomingMessage, response as unknown as ServerResponse)
  return said
}

describe('the page of codes', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('is shown on the presenter’s machine (%s)', address =>
    expect(ask('/join/', address, 'key')).toEqual({ status: 200, text: 'codes' }))

  it.each(['192.168.1.9', '::ffff:10.0.0.7', 'fe80::1'])('is shown on no other, though it has the key (%s)', address =>
    expect(ask('/join/', address, 'key')).toEqual({ status: 403, text: 'Refused: the page of codes, which is shown on the presenter’s machine alone.\n' }))
})

it('refuses what needs the key for one reason, whatever its path: a flood is told once', () => {
  refused.length = 0
  ;['/presenter/', '/a.js', '/b.js'].forEach(path => ask(path, '10.0.0.9'))
  expect(new Set(refused)).toEqual(new Set(['10.0.0.9: what needs the key']))
})
