import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import labs from '../labs.json'
import { RefreshError } from '../refresh/shapes'
import { assertCounted, costOfDeepSeek, growthOfCompute, notableByLab, openAtFrontier, organisationsByYear, organisationsOfAllYears, parseRows } from './epoch'
import { EPOCH } from './places'

// Columns and cells as Epoch writes them, most columns left out; a cell may hold commas, quotes and ends of lines.
const HEAD = 'Model,Domain,Model accessibility,Publication date,Organization,Training compute (FLOP),Training compute notes,Country (of organization)'
const LARGE = `${HEAD}
Grok 4,"Language,Vision",API access,2025-07-09,xAI,5.0000000000000004e+26,"""Our
cluster""",United States of America
Llama Nemotron Ultra,Language,Open weights (restricted use),2025-04-07,"NVIDIA,Meta AI",3.8e+25,,"United States of America,United States of America"
Grok 4,"Language,Vision",,2025-07-09,xAI,5.0000000000000004e+26,,United States of America
Small,Language,Open weights (unrestricted),2025-05-01,"Google,Google DeepMind",9.9e+24,,"United States of America,United Kingdom of Great Britain and Northern Ireland"
No estimate,Language,API access,2025-06-01,Tencent,,,China
APUS-xDAN,Language,Open weights (unrestricted),2024-04-02,"Qilin Hesheng Network Technology Co., Ltd. (APUS)",1e+24,,"China,Hong Kong"
Older,Language,Unreleased,2023-01-01,"Google,Cohere,BigScience",2e+23,,"United States of America,Multinational"
`
const NOTABLE = `Model,Organization,Publication date,Training compute (FLOP),Country (of organization),Training compute cost (2023 USD),Model accessibility
Grok 4,xAI,2025-07-09,5e+26,United States of America,387842678.0,API access
o3,OpenAI,2025-04-16,,United States of America,,API access
Gemini 2.5 Pro,Google DeepMind,2025-03-25,,Multinational,,API access
Joint,"Alibaba,Anthropic",2025-02-01,,"China,United States of America",,
Kimi K2,Moonshot,2025-07-11,3e+24,China,,
DeepSeek-V3,DeepSeek,2024-12-24,3.4e+24,China,5390000.0,Open weights
`
const large = parseRows(LARGE, 'large')
const notable = parseRows(NOTABLE, 'notable')

describe('the table of large models', () => {
  it('counts organisations of all years, units as one, to the nearest ten, and countries', () => {
    expect(organisationsOfAllYears(large))
      .toEqual({ value: { organisations: 10, countries: 4 }, beside: { strings: 10, names: 9, firms: 8 } })
  })

  it('counts them by year as strings, and the countries of a year', () => {
    expect(organisationsByYear(large)).toEqual({ value: { first: 3, second: 2, third: 6 }, beside: { 'names of 2023': 3, 'of 2024': 1, 'of 2025': 6, 'firms of 2025': 5, 'countries of 2025': 3 } })
  })

  it('takes a model on two rows for one at the frontier', () => {
    expect(openAtFrontier(large)).toEqual({ value: { open: 1, of: 2 }, beside: { rows: 3 } })
  })
})

describe('the table of notable models', () => {
  it('gives each lab its share of 2025, a joint model each of its labs', () => {
    expect(notableByLab(notable)).toEqual({
      value: { models: 5, others: 1, openai: 20, google: 20, alibaba: 20, anthropic: 20, xai: 20 },
      beside: { openai: 1, google: 1, alibaba: 1, anthropic: 1, xai: 1 },
    })
  })

  it('sets two costs side by side', () => {
    expect(costOfDeepSeek(notable)).toEqual({ value: { part: 1, whole: 72 }, beside: { 'Grok 4': 387842678, 'DeepSeek-V3': 5390000 } })
    expect(() => costOfDeepSeek(notable.filter(row => row.Model !== 'Grok 4'))).toThrow(/^The source "epoch" has changed its form: .* has no number for Grok 4; /)
  })

  it('fits a line through the logarithms, rows before 2010 and without compute left out', () => {
    const row = (day: string, compute: string) => ({ ...notable[0]!, 'Publication date': day, 'Training compute (FLOP)': compute })
    const rows = [row('2009-12-31', '1'), row('2010-01-01', '1e+18'), row('2011-01-01', '4.6e+18'), row('2012-01-01', '2.116e+19'), row('2012-01-01', '')]
    expect(growthOfCompute(rows)).toEqual({ value: { times: 4 }, beside: { exactly: 4.6, rows: 3 } })
  })
})

describe('a table that is another', () => {
  it.each([
    ['a column less', LARGE.replace('Organization', 'Organisation'), /has no column "Organization"; see what its publisher changed and mend evidence\/recount\/epoch\.ts\.$/],
    ['no rows', `${HEAD}\n`, /has no rows;/],
    ['words for a number', LARGE.replace('3.8e+25', 'much'), /"Training compute \(FLOP\)" of Llama Nemotron Ultra is "much" and no number/],
  ])('is told: %s', (_, csv, sentence) => {
    const count = () => openAtFrontier(parseRows(csv, 'large'))
    expect(count).toThrow(RefreshError)
    expect(count).toThrow(sentence)
  })

  it('is told by its hash', () => {
    const bytes = Buffer.from(LARGE)
    expect(() => assertCounted(bytes, 'large', createHash('sha256').update(bytes).digest('hex'))).not.toThrow()
    expect(() => assertCounted(bytes, 'large', EPOCH.files.large.sha256)).toThrow(/^The source "epoch" sent a data\/raw\/epoch_large_scale_ai_models_raw\.csv whose sha256 is not the one/)
  })
})

it('evidence/labs.json names the same table', () => {
  expect(labs.sources.find(({ id }) => id === 'epoch')!.sha256).toBe(EPOCH.files.notable.sha256)
})
