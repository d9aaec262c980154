/** Firefox, which speaks WebDriver BiDi itself: JSON over a WebSocket (https://w3c.github.io/webdriver-bidi/). */
import type { Client, Window } from './client.ts'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { dragging, keyOf } from './client.ts'

interface Answer {
  id?: number
  type: string
  result?: unknown
  error?: string
  message?: string
  method?: string
  params?: { level: string, text: string | null }
}

/** @param address where a Firefox that was started with `--remote-debugging-port` listens */
export async function connectFirefox(address: string): Promise<Client> {
  const socket = new WebSocket(`${address}/session`)
  const waiting = new Map<number, (answer: Answer) => void>()
  const troubles: string[] = []
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer
    if (answer.id !== undefined)
      waiting.get(answer.id)?.(answer)
    else if (answer.method === 'log.entryAdded' && ['error', 'warn'].includes(answer.params!.level))
      troubles.push(answer.params!.text ?? '')
  })
  await once(socket, 'open')

  async function send<T>(method: string, params: object = {}): Promise<T> {
    const id = waiting.size
    const answer = await new Promise<Answer>((done) => {
      waiting.set(id, done)
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.type === 'error')
      throw new Error(`Firefox does not do ${method}: ${answer.error}, ${answer.message}`)
    return answer.result as T
  }

  const windowOf = (context: string): Window => ({
    goto: async url => void await send('browsingContext.navigate', { context, url, wait: 'complete' }),
    run: async (inPage, arg) => {
      const said = await send<{ type: string, result?: { value: string }, exceptionDetails?: { text: string } }>('script.callFunction', {
        functionDeclaration: `async arg => JSON.stringify({ said: await (${inPage.toString()})(JSON.parse(arg)) })`,
        arguments: [{ type: 'string', value: JSON.stringify(arg) }],
        awaitPromise: true,
        target: { context },
      })
      if (!said.result)
        throw new Error(`in Firefox's page: ${said.exceptionDetails!.text}`)
      return (JSON.parse(said.result.value) as { said: Awaited<ReturnType<typeof inPage>> }).said
    },
    press: async (key) => {
      await send('browsingContext.activate', { context })
      await Promise.all(['keyDown', 'keyUp'].map(type => send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: [{ type, value: keyOf(key) }] }] })))
    },
    drag: async (...points) => void await send('input.performActions', { context, actions: dragging(points) }),
    resize: async (width, height) => void await send('browsingContext.setViewport', { context, viewport: { width, height } }),
    picture: async () => Buffer.from((await send<{ data: string }>('browsingContext.captureScreenshot', { context })).data, 'base64'),
  })

  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  // The window that is there from the start never has the focus where there is no display.
  const open = async () => windowOf((await send<{ context: string }>('browsingContext.create', { type: 'window' })).context)
  return {
    name: 'Firefox',
    window: await open(),
    open,
    troubles: () => troubles.splice(0),
    close: async () => {
      await send('session.end')
      socket.close()
    },
  }
}
