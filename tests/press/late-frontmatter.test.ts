/** What of a slide's frontmatter waits for its slide. */
import { splitFrontmatter, trimFrontmatter } from 'slidev-addon-press/slidev/late-frontmatter.ts'
import { expect, it } from 'vitest'

const MODULE = `import { reactive } from "vue"
export const frontmatterData = {"layout":"claim","clicks":4,"words":{"title":"A } in it"}}
export const meta = shallowReactive({
  slide: {
    ...({"content":"","frontmatterRaw":"layout: claim\\nwords:\\n  title: \\"A } in it\\"\\n","title":"Both"}),
  },
})`

it('lists and objects wait, single values stay for Slidev to read', () => {
  expect(splitFrontmatter({ layout: 'claim', clicks: 4, hide: null, evidence: ['a'], words: { title: 'b' } })).toEqual({
    early: { layout: 'claim', clicks: 4, hide: null },
    late: { evidence: ['a'], words: { title: 'b' } },
  })
})

it('the module keeps the single values, and no YAML', () => {
  const code = trimFrontmatter(MODULE, { layout: 'claim', clicks: 4 })
  expect(code).toContain('export const frontmatterData = {"layout":"claim","clicks":4}\n')
  expect(code).toContain('...({"content":"","title":"Both"}),')
  expect(code).not.toContain('words')
})

it('a value with a dollar sign stays as it is', () =>
  expect(trimFrontmatter(MODULE, { title: '$& $1' })).toContain('{"title":"$& $1"}'))

it('tells when Slidev writes another module', () =>
  expect(() => trimFrontmatter('export const frontmatter = {}', {})).toThrow('contract.ts'))
