/** `press present --address` on a machine that is in two networks. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { project } from 'slidev-addon-press/project.ts'
import { expect, it } from 'vitest'

const NETWORKS = { eth0: [{ address: '10.0.0.2', family: 'IPv4', internal: false }], wlan0: [{ address: '192.168.1.4', family: 'IPv4', internal: false }] }
const PLUG = `import os from 'node:os'; import { syncBuiltinESMExports } from 'node:module';`
  + `os.networkInterfaces = () => (${JSON.stringify(NETWORKS)}); syncBuiltinESMExports()`

it.each([
  [['--address', '10.0.0.2'], '--address goes with --lan, which opens the talk to the network; give both or neither.'],
  [['--lan', '--address', '10.9.9.9'], '--address is "10.9.9.9", which this machine does not have; it has 10.0.0.2, 192.168.1.4.'],
])('says in a sentence what %j lacks', (options, sentence) => {
  const command = ['--import', `data:text/javascript,${encodeURIComponent(PLUG)}`, 'packages/press/press.js', 'present', ...options]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project().root, encoding: 'utf8', timeout: 20_000 })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `error: ${sentence}\n` })
})
