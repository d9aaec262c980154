/** The addresses under which a network can reach this machine. */
import type { NetworkInterfaceInfo } from 'node:os'
import { networkInterfaces } from 'node:os'
import { HOST } from '../project.ts'

/** Networks of containers and virtual machines, which no phone is in. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|zt|tailscale)/i
const PRIVATE = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/
/** What a machine gives itself in a network that gives it none. */
const SELF_ASSIGNED = /^169\.254\./

/** IPv4 addresses of this machine in networks, those of a home or hall first. */
export function listLanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const rank = (address: string) => PRIVATE.test(address) ? 0 : SELF_ASSIGNED.test(address) ? 2 : 1
  const own = Object.entries(interfaces)
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, infos = []]) => infos.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address))
  return [...new Set(own)].sort((a, b) => rank(a) - rank(b))
}

/**
 * The names in `Host` headers that are ours; a page of another site may have had its own name lead here ("rebinding").
 * @param lan the addresses that were told to people
 */
export const listHosts = (port: number, lan: readonly string[]): Set<string> =>
  new Set([HOST, 'localhost', ...lan].map(name => `${name}:${port}`))
