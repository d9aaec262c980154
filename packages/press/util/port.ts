/** Ports of this machine. A command never moves to another port in silence: an address is told to people. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { HOST } from '../project.ts'
import { UserError } from './user-error.ts'

/**
 * Sees that a port is free, on IPv6 too: `localhost` may lead there, to somebody else's server.
 * @throws UserError when it is not
 */
export async function assertPortFree(port: number): Promise<void> {
  for (const host of [HOST, '::1']) {
    const code = await tryPort(port, host)
    if (code === 'EADDRINUSE')
      throw new UserError(`port ${port} is in use; stop what runs there or choose another with --port.`)
    if (code === 'EACCES')
      throw new UserError(`port ${port} may not be used by this account; choose one above 1023 with --port.`)
  }
}

/** A port that was free a moment ago, for servers that nobody is told of. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, HOST, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
