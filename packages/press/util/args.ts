/** Arguments of all commands: what cannot be meant is told in one sentence, before anything is done. */
import type { ParseArgsConfig } from 'node:util'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { LANGUAGES } from '../../../locales/languages.ts'
import { UserError } from './user-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = ReturnType<typeof parseArgs<{ args: string[], options: T, strict: true, allowPositionals: false }>>['values']

/**
 * The options given to a command.
 * @throws UserError for an option or argument that the command does not take, or one without its value
 */
export function readArgs<T extends Options>(command: string, options: T, args = process.argv.slice(2), env: NodeJS.ProcessEnv = process.env): Values<T> {
  const takes = `npm run ${command} takes ${Object.entries(options).map(([name, { type }]) => type === 'string' ? `--${name} …` : `--${name}`).join(', ')}`
  // `npm run shots --dark` hands --dark to npm, which keeps it; only its trace is left.
  const kept = env.npm_lifecycle_event === command && Object.keys(options).find(name => env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined)
  if (kept)
    throw new UserError(`npm kept --${kept} for itself; put two dashes before it: npm run ${command} -- --${kept}.`)
  let found: { values: Values<T>, tokens: { kind: string, name?: string }[] }
  try {
    found = parseArgs({ args, options, strict: true, allowPositionals: false, tokens: true })
  }
  catch (error) {
    if (!(error instanceof TypeError))
      throw error
    throw new UserError(`${error.message.split('. ')[0]!.replace(/\.$/, '').replace(/\s+/g, ' ')}; ${takes}.`)
  }
  const names = found.tokens.filter(token => token.kind === 'option').map(token => token.name!)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice)
    throw new UserError(`--${twice} is given twice; give it once.`)
  return found.values
}

/** @throws UserError unless it is a whole number from 1 to 65535 */
export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new UserError(`--port is "${text}", which is not a port; give a whole number from 1 to 65535.`)
  return port
}

/** @throws UserError unless it is an absolute path that also ends with a slash */
export function parseBase(text: string): string {
  if (!/^\/(?:[\w.~-]+\/)*$/.test(text))
    throw new UserError(`--base is "${text}"; give a path that starts and ends with a slash, such as /talks/shapes/.`)
  return text
}

/**
 * The languages to work on: the one that is asked for, else all of the talk's.
 * @throws UserError unless the talk has this language
 */
export function parseLanguages(text?: string): string[] {
  const all = Object.keys(LANGUAGES)
  if (text !== undefined && !all.includes(text))
    throw new UserError(`--lang is "${text}"; the talk is in ${all.join(', ')}.`)
  return text === undefined ? all : [text]
}

/**
 * Slide numbers from `4`, `4-6` or `1,4-6`, in order and each once. Without a total, only the form is checked.
 * @throws UserError for a range that is malformed, runs backwards, or leaves the deck
 */
export function parseSlides(text: string, total = Number.MAX_SAFE_INTEGER): number[] {
  const slides = new Set<number>()
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? []
    if (!first)
      throw new UserError(`--slides is "${text}"; give numbers and ranges, such as 4, 4-6 or 1,4-6.`)
    const [from, to] = [Number(first), Number(last)]
    if (from > to)
      throw new UserError(`--slides is "${text}", but ${part.trim()} runs backwards; write ${to}-${from}.`)
    if (from < 1)
      throw new UserError(`--slides is "${text}", but slides are counted from 1.`)
    if (to > total)
      throw new UserError(`--slides is "${text}", but the deck has only ${total} slides.`)
    // Without a total a range may be absurdly long; its ends are enough to have been checked.
    for (let no = from; no <= Math.min(to, from + 9999); no++)
      slides.add(no)
  }
  return [...slides].sort((a, b) => a - b)
}

/**
 * The format to write; nothing when none is asked for.
 * @throws UserError unless it is one of those there are
 */
export function parseFormat<T extends string>(text: string | undefined, formats: readonly T[]): T[] | undefined {
  if (text !== undefined && !formats.includes(text as T))
    throw new UserError(`--format is "${text}"; it is one of ${formats.join(', ')}.`)
  return text === undefined ? undefined : [text as T]
}

/** @throws UserError unless it is a list of whole numbers from 1 on */
export function parseCounts(option: string, text: string): number[] {
  if (!/^[1-9]\d*(?:,[1-9]\d*)*$/.test(text))
    throw new UserError(`--${option} is "${text}"; give whole numbers from 1 on, such as 5 or 10,100.`)
  return text.split(',').map(Number)
}

/** @throws UserError unless it is a whole number from 1 on */
export function parseCount(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UserError(`--${option} is "${text}"; give a whole number from 1 on, such as 5.`)
  return Number(text)
}
