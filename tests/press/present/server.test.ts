/** The stage's server as others meet it: speakers, the room, and who means harm; all on this machine, bounded. */
import type { Stage } from './server.ts'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, BUILD, NOTES, openTestStage, Peer } from './server.ts'

/** An address with more devices than a household has. */
const BULK = '127.0.0.23'
let stage: Stage
const peers: Peer[] = []
function peer(options?: ConstructorParameters<typeof Peer>[1]): Peer {
  const one = new Peer(stage, options)
  peers.push(one)
  return one
}
const speaker = (no = 1) => peer({ cookie: stage.cookie(no) }).join()
const place = (page: number, clicks: number, at = Date.now()) => ({ touched: true, at, by: 'w', value: { page, clicks, total: 2 } })

beforeEach(async () => {
  stage = await openTestStage()
})
afterEach(async () => {
  peers.splice(0).forEach(one => one.close())
  await stage.close()
})

describe('a talk', () => {
  it('is followed by phones and windows, and a newcomer takes it over', async () => {
    const [lead, phone] = [await speaker(), await peer().join('room')]
    lead.say({ kind: 'go', n: 1, place: place(2, 1) })
    await phone.until(() => phone.at === '2.1')
    const late = await peer().join('room')
    expect(late.at).toBe('2.1')
    expect(late.state!.speaker).toBeUndefined()
    await lead.until(() => lead.state!.ack === 1 && lead.state!.speaker!.room === 2)
  })

  it('is led by one speaker, until the lead is given', async () => {
    const [one, two] = [await speaker(1), await speaker(2)]
    one.say({ kind: 'go', n: 1, place: place(1, 1) })
    await two.until(() => two.at === '1.1')
    two.say({ kind: 'go', n: 1, place: place(2, 0, Date.now() + 999) })
    await two.until(() => two.state!.ack === 1)
    expect(two.at).toBe('1.1')
    two.say({ kind: 'ask' })
    await one.until(() => one.state!.speaker!.asks === 'other')
    one.say({ kind: 'give' })
    await two.until(() => two.state!.speaker!.lead === 'you')
    two.say({ kind: 'step', by: 1 })
    await one.until(() => one.at === '1.2')
  })

  it('goes on after its server was killed: all agree within two seconds', async () => {
    const lead = await speaker()
    lead.say({ kind: 'go', n: 1, place: place(2, 1) })
    await lead.until(() => lead.at === '2.1')
    const memory = JSON.parse(JSON.stringify(stage.hub.memory())) as ReturnType<Stage['hub']['memory']>
    const { port, secrets } = stage
    const cookie = stage.cookie()
    await stage.close()
    await lead.until(() => lead.closed !== undefined)
    stage = await openTestStage(memory, port, secrets)
    const again = await peer({ cookie }).join()
    expect(again.at).toBe('2.1')
    again.say({ kind: 'step', by: 1 })
    await again.until(() => again.at === '2.2', 2000)
  })
})

describe('without the key', () => {
  /** Every file, every folder by its address with and without a slash, and the server's own. */
  const addresses = [...new Set([
    ...Object.keys(BUILD).flatMap(file => [file, file.replace(/index\.html$/, ''), file.replace(/\/index\.html$/, '')]),
    ...['remote/', 'remote', 'remote/talk.json', 'remote/index.html', 'join/', 'enter/', 'enter', 'present/room.js', 'present/', 'talk.json'],
  ])]
  const letters = (text: string) => text.replace(/\\n|[^\p{L}]/gu, '')
  /** The notes that each address answers with. */
  const listHolders = async (headers: Record<string, string>) => {
    const holders: [string, number[]][] = []
    for (const path of addresses) {
      const { text } = await ask(stage, `/${path}`, { headers })
      const held = NOTES.flatMap((note, i) => letters(text).includes(letters(note)) ? i : [])
      if (held.length)
        holders.push([path, held])
    }
    return holders
  }

  it('no address answers with any of the notes, the shortest neither; with it, all that have them do', async () => {
    expect(await listHolders({})).toEqual([])
    const held = await listHolders({ cookie: stage.cookie() })
    const spoken = Object.keys(BUILD).filter(file => letters(BUILD[file]!).includes(letters(NOTES[0]!)))
    expect(spoken.length).toBeGreaterThan(10)
    expect(held.map(([path]) => path)).toEqual(expect.arrayContaining([...spoken, 'remote/talk.json']))
    expect(new Set(held.map(([, notes]) => notes.join()))).toEqual(new Set(['0,1,2']))
  })

  it('there is what the room may have, whatever is asked for', async () => {
    for (const path of ['/', '/1/', '/2/', '/fr/', '/assets/style.css', '/present/room.js', '/read/'])
      expect((await ask(stage, path)).status, path).toBe(200)
    expect((await ask(stage, '/2/')).text).not.toContain('<script')
    for (const path of ['/assets/app.js', '/deck.pdf', '/remote/talk.json', '/presenter/', '/remote/', '/join/', '/presenter/index.html'])
      expect((await ask(stage, path)).status, path).not.toBe(200)
    expect(stage.refused.length).toBeGreaterThan(5)
  })

  it('the speaker has all of it', async () => {
    const headers = { cookie: stage.cookie() }
    for (const path of ['/', '/assets/app.js', '/remote/talk.json', '/presenter/', '/remote/', '/join/', '/deck.pdf'])
      expect((await ask(stage, path, { headers })).status, path).toBe(200)
    expect((await ask(stage, '/presenter', { headers })).headers.location).toBe('/presenter/')
  })

  it('nobody leads, whoever says what', async () => {
    const lead = await speaker()
    lead.say({ kind: 'go', n: 1, place: place(1, 1) })
    for (const message of [{ kind: 'step', by: 1 }, { kind: 'blank', shade: 'black' }, { kind: 'give' }, { kind: 'bulk', count: true }, { kind: 'go', n: 1, place: place(2, 2) }] as const) {
      const stranger = await peer().join('room')
      stranger.say(message)
      await stranger.until(() => stranger.closed === 1008)
      expect(stranger.refusal).toContain('key')
    }
    expect(lead.at).toBe('1.1')
  })

  it('a path that leads out of the build is refused', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/..%5cpackage.json', '/a%00b', '/a%0d%0aSet-Cookie:b', '//etc/passwd', '/%E0%A4%A']) {
      for (const headers of [{} as Record<string, string>, { cookie: stage.cookie() }])
        expect((await ask(stage, path, { headers })).status, path).toBe(400)
    }
  })

  it('an address in any letters is answered, and the talk goes on', async () => {
    for (const path of ['/%E6%97%A5', '/%F0%9F%98%80/', '/pr%C3%A9sent', '/a b', '/%3Cb%3E', '/__proto__/', '/constructor']) {
      for (const headers of [{} as Record<string, string>, { cookie: stage.cookie() }])
        expect((await ask(stage, path.replace(' ', '%20'), { headers })).status, path).toBeLessThan(500)
    }
    expect((await speaker()).state).toBeDefined()
  })

  it('a name or a page that is not ours is refused, at the door and at the socket', async () => {
    expect((await ask(stage, '/', { headers: { host: `talk.example:${stage.port}` } })).status).toBe(403)
    expect((await ask(stage, '/', { headers: { host: '127.0.0.1:1' } })).status).toBe(403)
    const body = JSON.stringify({ key: stage.secrets.keys[0] })
    for (const headers of [{}, { origin: 'http://talk.example' }, { origin: 'null' }])
      expect((await ask(stage, '/enter', { method: 'POST', headers: headers as Record<string, string>, body })).status).toBe(403)
    const other = [{ origin: 'http://talk.example' }, { headers: { host: 'talk.example' } }, { origin: `https://${stage.host}` }]
    for (const options of other) {
      const one = peer({ cookie: stage.cookie(), ...options })
      await expect(one.join()).rejects.toThrow('refused')
    }
  })

  it('the key opens the door from our own page, once it is right', async () => {
    const headers = { origin: `http://${stage.host}` }
    const post = (body: object, from?: string) => ask(stage, '/enter', { method: 'POST', headers, body: JSON.stringify(body), from })
    expect((await post({ key: 'wrong' }, '127.0.0.2')).text).toContain('wrong')
    expect((await post({ key: stage.secrets.keys[0] }, '127.0.0.2')).text).toContain('wait')
    expect((await post({ key: 5 })).status).toBe(400)
    expect((await post({ key: 'x'.repeat(2000) })).status).toBe(413)
    const right = await post({ key: stage.secrets.keys[1] })
    expect([right.status, right.text]).toEqual([204, ''])
    expect(String(right.headers['set-cookie'])).toMatch(/^speaker-1=2\./)
  })
})

describe('what breaks the rules', () => {
  it('is closed with a reason: too long, no JSON, another shape, binary', async () => {
    const watcher = await peer({ from: '127.0.0.9' }).join('room')
    const sent = ['x'.repeat(2000), 'no JSON', '{"kind":"fly"}', '{"kind":"vote","option":1,"more":1}', '{"kind":"step","by":5}', Buffer.from('{}')]
    for (const data of sent) {
      const one = await peer().join('room')
      one.socket.send(data)
      await one.until(() => one.closed !== undefined)
      expect([1008, 1009], String(data).slice(0, 30)).toContain(one.closed)
    }
    const lead = await speaker()
    lead.say({ kind: 'go', n: 1, place: place(1, 2) })
    await watcher.until(() => watcher.at === '1.2')
    expect(stage.refused.join('\n')).toMatch(/nobody here sends[^]*WS_ERR|WS_ERR[^]*nobody here sends/)
  })

  it('a malformed frame ends its own connection alone', async () => {
    const socket = connect(stage.port, '127.0.0.1')
    socket.write(`GET /present/socket HTTP/1.1\r\nHost: ${stage.host}\r\nOrigin: http://${stage.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    await new Promise(done => socket.once('data', done))
    socket.write(Buffer.from([0xFF, 0xFF, 0xFF, 0xFF]))
    await new Promise(done => socket.once('close', done))
    expect((await peer().join('room')).state).toBeDefined()
  })

  it('a flood of messages closes its connection, and the talk goes on', async () => {
    const [lead, flood] = [await speaker(), await peer({ from: '127.0.0.7' }).join('room')]
    for (let i = 0; i < 200; i++)
      flood.say({ kind: 'vote', option: 1 })
    await flood.until(() => flood.closed === 1008)
    expect(flood.refusal).toBe('too many messages')
    lead.say({ kind: 'go', n: 1, place: place(2, 2) })
    await lead.until(() => lead.at === '2.2')
  })

  it('a flood of connections is refused, and speakers and phones of other addresses come in', async () => {
    const flood = Array.from({ length: 150 }, () => peer({ from: '127.0.0.8' }))
    const isOpen = ({ socket }: Peer) => socket.readyState === socket.OPEN
    await Promise.all(flood.map(one => one.until(() => isOpen(one) || one.closed !== undefined)))
    expect(flood.filter(isOpen).length).toBeLessThanOrEqual(64)
    expect((await speaker()).state).toBeDefined()
    expect((await peer({ from: '127.0.0.10' }).join('room')).state).toBeDefined()
    expect(stage.refused.some(line => line.startsWith('127.0.0.8: '))).toBe(true)
  })

  it('a thousand votes of one address do not win, and the speaker sees them', async () => {
    const lead = await speaker()
    lead.say({ kind: 'go', n: 1, place: place(2, 0) })
    await lead.until(() => lead.at === '2.0')
    const phones = await Promise.all([20, 21, 22].map(end => peer({ from: `127.0.0.${end}`, cookie: stage.device() }).join('room')))
    phones.forEach(phone => phone.say({ kind: 'vote', option: 1 }))
    await lead.until(() => lead.state!.poll!.counts![1] === 3)
    // Cookies are free for who asks for them; connections of an address are not, so they come in turns.
    for (let turn = 0; turn < 4; turn++) {
      const fakes = Array.from({ length: 15 }, () => peer({ from: BULK, cookie: stage.device() }))
      await Promise.all(fakes.map(async (fake) => {
        await fake.join('room')
        fake.say({ kind: 'vote', option: 0 })
        await fake.until(() => fake.state!.poll!.yours === 0)
        fake.close()
      }))
    }
    await lead.until(() => lead.state!.poll!.bulk?.votes === 52)
    expect(lead.state!.poll!.counts).toEqual([8, 3, 0])
    lead.say({ kind: 'bulk', count: true })
    await lead.until(() => lead.state!.poll!.counts![0] === 60)
    lead.say({ kind: 'bulk', count: false })
    lead.say({ kind: 'step', by: 1 })
    await phones[0]!.until(() => phones[0]!.state!.poll!.counts?.[0] === 8)
  })
})
