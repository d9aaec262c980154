import type { NetworkInterfaceInfo } from 'node:os'
import { expect, it } from 'vitest'
import { listHosts, listLanAddresses } from './addresses.ts'

const info = (address: string, more = {}) =>
  ({ address, family: 'IPv4', internal: false, ...more }) as NetworkInterfaceInfo

it('lists addresses that a phone can reach, the hall’s first', () => {
  expect(listLanAddresses({
    lo: [info('127.0.0.1', { internal: true })],
    docker0: [info('172.17.0.1')],
    eth0: [info('203.0.113.5'), info('fe80::1', { family: 'IPv6' })],
    usb0: [info('169.254.3.4')],
    wlan0: [info('192.168.1.20')],
  })).toEqual(['192.168.1.20', '203.0.113.5', '169.254.3.4'])
  expect(listLanAddresses({ lo: [info('127.0.0.1', { internal: true })] })).toEqual([])
})

it('knows its own names with their port', () => {
  const hosts = listHosts(4180, ['192.168.1.20'])
  expect([...hosts]).toEqual(['127.0.0.1:4180', 'localhost:4180', '192.168.1.20:4180'])
})
