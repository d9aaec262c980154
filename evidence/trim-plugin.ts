/**
 * What the slides need of evidence/: how a figure was counted and which registries list a chain is for who keeps the
 * data,
 * and would be a third of what they load of it. evidence/evidence.ts and evidence/rollups.ts have it in no type of
 * theirs.
 */
import type { Plugin } from 'vite'

/** By file, the fields of its records that no slide shows, and the fields around them. */
const LEFT_OUT: Record<string, string[]> = {
  evidence: ['unit', 'confidence', 'method', 'caveat'],
  rollups: ['sources', 'chainId', 'flags'],
}

export function trimPlugin(): Plugin {
  return {
    name: 'trim-evidence',
    apply: 'build',
    transform: {
      order: 'pre',
      handler(code, id) {
        const [, name] = /\/evidence\/(\w+)\.json$/.exec(id) ?? []
        const fields = name && LEFT_OUT[name]
        return fields ? { code: without(code, fields), map: null } : undefined
      },
    },
  }
}

/** JSON without the fields of those names, at any depth. */
export function without(json: string, fields: string[]): string {
  return JSON.stringify(JSON.parse(json, function (this: object, key: string, value: unknown) {
    return fields.includes(key) && !Array.isArray(this) ? undefined : value
  }))
}
