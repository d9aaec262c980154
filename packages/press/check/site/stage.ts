/** Takes a site, returns which of its files have a trace of the server of `press present`, which a site has not. */
import type { Model, PageFinding } from './model.ts'
import { SOCKET_PATH } from '../../present/protocol.ts'
import { toText } from './model.ts'

/**
 * What a build for the stage has, however it is minified, and by that only: without all of these, what `VITE_STAGE`
 * guards costs a site no more than the dead ends of its guards.
 */
export const TRACES: Record<string, RegExp> = {
  'the line to the server': new RegExp(SOCKET_PATH),
  'what a window knows of the server': /connected: ?(?:!1|false), ?refused: ?(?:!1|false)/,
  'what a speaker tells the server': /kind: ?["'`]rehearse["'`]/,
  'the code for the room': /name: ?["'`]room code["'`]/,
  'the speaker\'s bar': /\bstage-panel\b/,
  'the words of the speaker\'s bar': /\bstage"?: ?\{"?panel\b/,
}

export function findInStage({ files }: Model): PageFinding[] {
  return [...files].filter(([path]) => /\.(?:html|js|css)$/.test(path)).flatMap(([page, bytes]) => {
    const text = toText(bytes)
    return Object.entries(TRACES).filter(([, trace]) => trace.test(text)).map(([what]): PageFinding => ({
      page,
      text: `it has ${what} of press present, which joins no site; import it only where import.meta.env.VITE_STAGE is set`,
    }))
  })
}
