/** A stage as the command opens it, on a build of empty slides. */
import type { StageOptions } from '../../../packages/press/present/stage.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from 'slidev-addon-press/util/port.ts'
import { decks } from '../../../packages/press/deck.ts'
import { openStage } from '../../../packages/press/present/stage.ts'

export async function openPlainStage(options: Partial<StageOptions> = {}) {
  const dist = mkdtempSync(join(tmpdir(), 'stage-'))
  const all = decks()
  all[0]!.slides.forEach(({ no }) => {
    const folder = join(dist, no > 1 ? `${no}` : '')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html><html data-no="${no}" data-steps="1"></html>`)
  })
  const port = await freePort()
  const stage = await openStage({
    dist,
    decks: all,
    port,
    pages: { slide: html => html, article: () => undefined },
    own: () => ({ enter: () => '', remote: () => '', join: () => '', talk: () => '', files: new Map() }),
    log: () => {},
    ...options,
  })
  const close = () => stage.close().finally(() => rmSync(dist, { recursive: true, force: true }))
  return { ...stage, port, close }
}
