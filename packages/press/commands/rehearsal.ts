/**
 * `press rehearsal`: from the rehearsals that are kept to a table of the last ones, to files of all of them, and to
 * minutes in the slides.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseTimeString } from '@slidev/parser/utils'
import { decks } from '../deck.ts'
import { planOf, proposeMinutes, renderTable, tabulate, toCsv, toJson } from '../present/rehearsal.ts'
import { readTakes } from '../present/takes.ts'
import { writeMinutes } from '../present/write-minutes.ts'
import { project } from '../project.ts'
import { defineCommand } from '../util/args.ts'
import { writeWhole } from '../util/files.ts'
import { UserError } from '../util/user-error.ts'

export default defineCommand({
  summary: 'shows what each slide took in the last rehearsals, and may plan by it',
  options: {
    csv: { type: 'string', value: 'file', help: 'every visit of every rehearsal as a line of CSV' },
    json: { type: 'string', value: 'file', help: 'every rehearsal as JSON' },
    write: { type: 'boolean', help: 'writes the minutes that are proposed into the slides of every language' },
  },
  // eslint-disable-next-line @typescript-eslint/require-await -- all commands are asynchronous
  async run({ csv, json, write }) {
    const { takes, broken } = readTakes(project().root)
    broken.forEach(line => console.error(line))
    if (!takes.length)
      throw new UserError('there is no rehearsal yet; make one with npm run present -- --rehearse, or by the key r in presenter view.')
    const deck = decks()[0]!
    const plan = planOf(deck)
    console.log(renderTable(tabulate(takes, plan)))
    for (const [file, text] of [[csv, toCsv], [json, toJson]] as const) {
      if (file !== undefined) {
        writeWhole(resolve(file), text(takes), 'choose another place')
        console.log(`wrote ${file}`)
      }
    }
    const minutes = proposeMinutes(takes, plan)
    if (!minutes)
      return console.log('no minutes are proposed: no rehearsal was at every slide.')
    propose(minutes, plan, deck.headmatter.duration, write)
  },
})

/** Says what would change, and that the plan then breaks its promise; and changes it where that is asked for. */
function propose(minutes: number[], plan: { minutes?: number }[], duration?: string, write = false): void {
  const changes = minutes.flatMap((planned, i) =>
    planned === plan[i]!.minutes ? [] : `slide ${i + 1}: minutes ${plan[i]!.minutes ?? 'none'} → ${planned}`)
  if (!changes.length)
    return console.log('the minutes of the slides are as rehearsed.')
  console.log([write ? '' : '\nproposed, and written into the slides with --write:', ...changes].join('\n').trimEnd())
  if (write) {
    for (const { deck: file } of Object.values(project().languages)) {
      const path = join(project().root, file)
      const before = readFileSync(path, 'utf8')
      const after = writeMinutes(before, minutes)
      if (after !== before)
        writeWhole(path, after, 'change its rights')
      console.log(after === before ? `${file} has them already` : `wrote ${file}`)
    }
  }
  const total = minutes.reduce((sum, minutes) => sum + minutes, 0)
  if (duration !== undefined && parseTimeString(duration).seconds !== total * 60)
    console.log(`the minutes then add up to ${total}, and the duration is ${duration}: set "duration: ${total}min" in the headmatter, or shorten slides.`)
}
