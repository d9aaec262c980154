/**
 * Options of Node that have its process in other networks than this machine's.
 * @param addresses by the names of the interfaces
 */
export function plugInto(addresses: Record<string, string>): string[] {
  const networks = Object.fromEntries(Object.entries(addresses).map(([name, address]) =>
    [name, [{ address, family: 'IPv4', internal: name === 'lo' }]]))
  const code = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';`
    + `os.networkInterfaces = () => (${JSON.stringify(networks)}); syncBuiltinESMExports()`
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}
