/** A stage's server in a process of its own, so that its memory can be told apart; run with --expose-gc. */
import process from 'node:process'
import { openTestStage } from '../../tests/press/present/server.ts'

const stage = await openTestStage()
process.send!({ host: stage.host, cookie: stage.cookie() })
process.on('message', () => {
  globalThis.gc?.()
  process.send!({ rss: process.memoryUsage().rss, heap: process.memoryUsage().heapUsed })
})
process.on('disconnect', () => process.exit())
