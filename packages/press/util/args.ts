/** Arguments of all commands: what cannot be meant is told in one sentence, before anything is done. */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { project } from '../project.ts'
import { UserError } from './user-error.ts'

/** An option: whether it takes a value, what that is called in the help, and what the option does. */
export interface Option { type: 'boolean' | 'string', value?: string, help: string }
export type Values<T extends Record<string, Option>> = { [K in keyof T]?: T[K]['type'] extends 'string' ? string : boolean }

/** A command of `press`. `parts` are what it may be narrowed down to, as `press check site`. */
export interface Command<T extends Record<string, Option> = Record<string, Option>> {
  summary: string
  parts?: Record<string, string>
  options: T
  run: (values: Values<T>, parts: string[]) => Promise<void>
}

/** Types a command by its options. */
export const defineCommand = <const T extends Record<string, Option>>(command: Command<T>): Command =>
  command as unknown as Command

export const isHelp = (args: string[]): boolean => args.some(arg => arg === '--help' || arg === '-h')

/**
 * The options and parts given to a command. Options that npm keeps, as in `npm run shots --dark`, reach it by npm's
 * environment and count too.
 * @throws UserError for an option or part that the command does not take, or an option without its value
 */
export function readArgs<T extends Record<string, Option>>(name: string, { options, parts = {}, takes = `press ${name} --help tells what it takes` }: { options: T, parts?: Record<string, string>, takes?: string }, args: string[], env: NodeJS.ProcessEnv = process.env): { values: Values<T>, parts: string[] } {
  let found: {
    values: Record<string, string | boolean | undefined>
    positionals: string[]
    tokens: { kind: string, name?: string }[]
  }
  try {
    const types = Object.fromEntries(Object.entries(options).map(([option, { type }]) => [option, { type }]))
    found = parseArgs({ args, options: types, strict: true, allowPositionals: true, tokens: true })
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
  const stray = found.positionals.find(part => !Object.hasOwn(parts, part))
  if (stray !== undefined)
    throw new UserError(`Unexpected argument '${stray}'; ${takes}.`)
  return { values: { ...keptByNpm(name, options, env), ...found.values } as Values<T>, parts: found.positionals }
}

function keptByNpm(
  name: string,
  options: Record<string, Option>,
  env: NodeJS.ProcessEnv,
): Record<string, string | boolean> {
  if (env.npm_lifecycle_event !== name)
    return {}
  return Object.fromEntries(Object.entries(options).flatMap(([option, { type }]) => {
    const value = env[`npm_config_${option.replaceAll('-', '_')}`]
    return value === undefined ? [] : [[option, type === 'string' ? value : value === 'true']]
  }))
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
  const all = Object.keys(project().languages)
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
