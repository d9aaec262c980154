/** Folders import in one direction: what a folder is built on never imports it back. Types may; run time has none. */
import { cruise } from 'dependency-cruiser'
import { project } from 'slidev-addon-press/project.ts'
import { expect, it } from 'vitest'

const FOLDERS = ['article', 'bench', 'components', 'evidence', 'explorable', 'layouts', 'locales', 'packages', 'setup']
const CIRCLES = { name: 'folder circle', severity: 'error', scope: 'folder', from: {}, to: { circular: true } } as const

it('no folder imports, over others, itself', async () => {
  const { output } = await cruise(FOLDERS, {
    baseDir: project().root,
    exclude: 'node_modules|\\.test\\.ts$|/example/',
    doNotFollow: 'node_modules',
    validate: true,
    ruleSet: { forbidden: [CIRCLES] },
    tsPreCompilationDeps: false,
    outputType: 'json',
    metrics: true,
  })
  const { summary } = typeof output === 'string' ? JSON.parse(output) as { summary: { violations: { from: string, to: string, cycle?: { name: string }[] }[] } } : output
  expect(summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].join(' → '))).toEqual([])
}, 60_000)
