/** What `press --help` and `press <command> --help` print. */
import type { Command } from './args.ts'

/** All commands, a line each. */
export function overview(commands: Record<string, Command>): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return ['press <command> works on the Slidev deck in this folder.', '', ...lines, '', 'press <command> --help tells what it takes.'].join('\n')
}

/** One command with its parts and options. */
export function helpFor(name: string, { summary, parts, options }: Command): string {
  const flags = Object.entries(options).map(([option, { type, value = '…', help }]) => [type === 'string' ? `--${option} ${value}` : `--${option}`, help] as const)
  const rows = [...Object.entries(parts ?? {}), ...flags]
  const width = Math.max(0, ...rows.map(([row]) => row.length))
  const usage = `press ${name}${parts ? ` [${Object.keys(parts).join('|')}]` : ''}${flags.length ? ' [options]' : ''}`
  return [`${usage}: ${summary}`, '', ...rows.map(([row, help]) => `  ${row.padEnd(width)}  ${help}`)].join('\n')
}
