/**
 * Ends this process when the one that started it has ended, however that ended: it would go on for nobody, and
 * hold its port. Plain JavaScript, for children that run without a loader (`node --import`).
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'

const INTERVAL_MS = 500
const SHELL = /^-?(?:sh|bash|dash|ash|zsh|busybox)$/

/** What a process runs and who started it, where the system tells; a bare machine has /proc, but no ps. */
function read(pid) {
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return { name: /^Name:\s*(.*)$/m.exec(status)[1], parent: Number(/^PPid:\s*(\d+)$/m.exec(status)[1]) }
    }
    const [, parent, name] = /^\s*(\d+)\s+(?:.*\/)?(.*?)\s*$/.exec(execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }))
    return { name, parent: Number(parent) }
  }
  catch {
    return undefined // Windows, or it has ended
  }
}

/** The parent; and behind a shell, which waits for us and for nothing else, the one that started that. */
function starters() {
  const parent = read(process.ppid)
  return parent && SHELL.test(parent.name) && parent.parent > 1 ? [process.ppid, parent.parent] : [process.ppid]
}

function isThere(pid) {
  try {
    return process.kill(pid, 0)
  }
  catch (error) {
    return error.code === 'EPERM' // there, but another account's
  }
}

const watched = starters()
const [parent] = watched
// Who is left gets another parent; on Windows it keeps the number of the one that is gone.
setInterval(() => {
  if (process.ppid !== parent || !watched.every(isThere))
    process.kill(process.pid, 'SIGTERM')
}, INTERVAL_MS).unref()
