import { expect, it } from 'vitest'
import { describeStage } from './describe.ts'

const HOST = 'http://10.0.0.2:4180/'
const CODES = {
  room: HOST,
  remote: `${HOST}enter/#k=K&to=/remote/`,
  second: `${HOST}enter/#k=L&to=/presenter/1`,
}
type How = Partial<Parameters<typeof describeStage>[1]>
const say = (how: How = {}, codes: Partial<typeof CODES> = CODES) => describeStage(
  { link: (path: string) => `<${path}>`, codes: () => codes } as Parameters<typeof describeStage>[0],
  { lan: true, port: 4180, resumed: false, ...how },
)

it('says three addresses, and no code for this machine alone', () => {
  const said = say({ lan: false }, {})
  expect(said).toContain('presenter  </presenter/1>\naudience   </>\nremote     </remote/>')
  expect(said).not.toMatch(/[█▀▄]|--lan|http/)
})

it('shows the network a code for the room and one for the remote, and says what that opens', () => {
  const said = say()
  expect(said.match(/(?:^[█▀▄ ]+$\n?)+/gm)).toHaveLength(2)
  expect(said.split('\n')).toEqual(expect.arrayContaining([`room       ${CODES.room}`, CODES.remote, `second speaker  ${CODES.second}`]))
  expect(said).toMatch(/--lan opens port 4180 to everybody in this network: .*nothing is encrypted/)
  expect(said).not.toContain('--address')
})

it('names the other networks of this machine, which the code does not lead to', () =>
  expect(say({ others: ['192.168.1.4', '192.168.7.1'] })).toContain('try --address 192.168.1.4 or 192.168.7.1'))

it('says that a machine without a network waits for one', () =>
  expect(say({}, {})).toContain('phones can come when it has one again'))

it('says that a talk goes on which was not ended', () =>
  expect(say({ resumed: true })).toMatch(/^The server before this one did not end its talk/))
