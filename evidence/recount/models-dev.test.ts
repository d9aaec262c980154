import type { Link } from '../../tests/support/registries'
import { describe, expect, it } from 'vitest'
import { packed } from '../../tests/support/registries'
import { readTree } from '../refresh/pack'
import { hostsOfLabs, pricedEndpoints } from './models-dev'

const tree = (files: Record<string, string | Link>) => readTree(packed(Object.fromEntries(Object.entries(files).map(([path, content]) => [`models.dev-f3fc6922/${path}`, content]))), 'models-dev')
const PRICED = 'base_model = "anthropic/claude-opus-4-8"\nreasoning = true\n\n[cost]\ninput = 5\noutput = 25.00\n\n[[cost.tiers]]\ncontext = { min = 200_000 }\ninput = 10.00\n\n[limit]\ncontext = 1_000_000\n'
const FREE = 'name = "Free"\n\n[cost]\ninput = 0\noutput = 0.00\n'
const NONE = 'name = "Plan"\n'
const TREE = tree({
  'README.md': 'words',
  'models/anthropic/claude-opus-4-8.toml': NONE,
  'providers/anthropic/provider.toml': 'name = "Anthropic"',
  'providers/anthropic/models/claude-opus-4-8.toml': PRICED,
  'providers/openrouter/models/anthropic/claude-opus-4.8.toml': PRICED,
  'providers/openrouter/models/openai/gpt-oss-120b:free.toml': FREE,
  'providers/openrouter/models/openai/gpt-5.toml': '[cost]\ninput = 0\noutput = 0.1',
  'providers/plan/models/claude-opus-4-8.toml': { link: '../../anthropic/models/claude-opus-4-8.toml' },
  'providers/plan/models/glm-5.toml': NONE,
  'providers/plan/models/kimi-k2.toml': { link: '../../moonshot/models/kimi-k2.toml' },
  'providers/plan/models/round.toml': { link: 'round.toml' },
})
const SHOWN = { openai: 1, google: 2, alibaba: 3, anthropic: 4, xai: 4 }

describe('models.dev', () => {
  it('tells in how many folders a lab has a model, its own and links among them', () => {
    expect(hostsOfLabs(TREE, SHOWN))
      .toEqual({ value: { least: 0, most: 0 }, beside: { openai: 1, google: 0, alibaba: 0, anthropic: 3, xai: 0 } })
    expect(hostsOfLabs(TREE, { ...SHOWN, openai: 71, xai: 5 }).fault).toBe('evidence/labs.json has 71 hosts for openai, 5 hosts for xai')
    const many = tree(Object.fromEntries([...Array.from({ length: 65 }, (_, i) => [`providers/p${i}/models/gpt-5.toml`, NONE]), ['providers/p0/models/grok-4.toml', NONE]] as [string, string][]))
    expect(hostsOfLabs(many, { ...SHOWN, openai: 71 }))
      .toMatchObject({ value: { least: 0, most: 70 }, beside: { openai: 65 } })
  })

  it('tells what has a price by the token: a link has that of its file, a dangling one none', () => {
    expect(pricedEndpoints(TREE)).toEqual({ value: { share: 50, endpoints: 8 }, beside: { 'priced': 4, 'at zero': 1, 'without a price': 1, 'dangling links': 2 } })
  })

  it('of another form is told', () => {
    expect(() => pricedEndpoints(tree({ 'README.md': '' }))).toThrow(/^The source "models-dev" has changed its form: it has no file providers\/\*\/models\/\*\.toml; /)
    expect(() => pricedEndpoints(tree({ 'providers/a/models/b.toml': '[cost' }))).toThrow(/providers\/a\/models\/b\.toml is not TOML; .* mend evidence\/recount\/models-dev\.ts\.$/)
  })
})
