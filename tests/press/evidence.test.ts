/** A figure that cannot be looked up stops build and dev server with one sentence, and costs nothing. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Copy } from '../support/copy.ts'

const GOOD = '<script type="module" src="/assets/index.js"></script><!-- slidev:version -->'

/** Runs a command on a broken copy of the project that has a build already. */
async function onCopy(script: string, mutate: (copy: Copy) => void) {
  const copy = new Copy()
  try {
    const index = join(copy.folder, 'dist/index.html')
    mkdirSync(join(copy.folder, 'dist'))
    writeFileSync(index, GOOD)
    mutate(copy)
    return { ...await copy.run(script), build: readFileSync(index, 'utf8') }
  }
  finally {
    copy.remove()
  }
}

const MISSPELT = (copy: Copy) => copy.replace('slides.md', 'evidence: [s1-ai-orgs,', 'evidence: [s1-ai-org,')

it.each([
  ['build', 'a source that is gone', (copy: Copy) => copy.replace('evidence/sources.json', '"id": "openai-accounts"', '"id": "openai-account"'), 'Figure "d3-ai-burn" names the source "openai-accounts", which evidence/sources.json does not hold'],
  ['build', 'a date to come', (copy: Copy) => copy.replace('evidence/evidence.json', '"date": "2024-10"', '"date": "2124-10"'), 'Figure "d1-ai-price" is dated 2124-10, which is still to come'],
  ['build', 'an id with a slip of the pen', MISSPELT, 'Slide 3 of slides.md cites the figure "s1-ai-org", which evidence/evidence.json does not hold'],
  ['dev', 'an id with a slip of the pen', MISSPELT, 'Slide 3 of slides.md cites the figure "s1-ai-org"'],
])('npm run %s refuses %s and leaves the last build', async (script, _, mutate, sentence) => {
  const { code, stderr, build } = await onCopy(script, mutate)
  expect(code).toBe(1)
  expect(stderr.trim().split('\n'), 'one sentence').toEqual([expect.stringContaining(`error: ${sentence}`)])
  expect(build).toBe(GOOD)
})
