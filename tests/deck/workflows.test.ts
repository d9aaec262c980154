/** Continuous integration: what it runs cannot change behind our back, nor run for ever. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from 'slidev-addon-press/project.ts'
import { describe, expect, it } from 'vitest'

const FOLDER = join(project().root, '.github/workflows')

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8')

  it('pins every action by its commit, and says which version that is', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, action]) => action!)
    expect(uses.filter(action => !/^[\w/.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([])
  })

  it('gives every job a time limit', () => {
    const jobs = text.slice(text.indexOf('\njobs:\n')).split(/^ {2}(?=\w+:$)/m).slice(1)
    expect(jobs).not.toEqual([])
    expect(jobs.filter(job => !/^ {4}timeout-minutes: \d+$/m.test(job)).map(job => job.split(':')[0])).toEqual([])
  })
})
