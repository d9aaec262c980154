import type { DiscMark, SquareMark } from '../core/marks'
import type { StructureWords } from './words'
import { describe, expect, it } from 'vitest'
import { LABS, NOTABLE_2025 } from '../../data/labs'
import { ROLLUPS } from '../../data/rollups'
import { expectSound, labelsOf } from '../../tests/support/scene'
import { distance } from '../core/geometry'
import { marksAt } from '../core/marks'
import { cloud } from './cloud'
import { AREA_OF_ALL } from './gather'
import { seats } from './stack'
import { structureScene, structureThumb } from './structure'
import { STRUCTURE_STEPS as STEP } from './words'

const data = { labs: LABS, notable: NOTABLE_2025, rollups: ROLLUPS, cites: { models: '[1]', hosts: '[10]', chains: '[3, 6–9]', value: '[12]' } }
const words: StructureWords = {
  title: 'Structure',
  description: ['Hub and stack'],
  share: '{n}%',
  scale: 'area is share',
  hint: 'names',
  models: { caption: '103 notable models', claim: 'over half by five', rest: '45 by other labs', spoke: 'a spoke:\na host', names: { openai: 'OpenAI', google: 'Google', alibaba: 'Alibaba', anthropic: 'Anthropic', xai: 'xAI' } },
  chains: { caption: '87 chains', base: 'Ethereum', l2: '76 L2s', l3: '11 L3s', flagged: 'hollow:\nflagged', noFigure: 'small: no figure', pair: 'of L2 value,\non two chains', pairDate: '27 May 2026', names: { 'Arbitrum One': 'Arbitrum One', 'Base': 'Base' } },
}
const at = (step: number) => marksAt(structureScene(words, data, step).marks, step)
const squares = (step: number, name: string) => at(step).filter((mark): mark is SquareMark => mark.kind === 'square' && mark.id.startsWith(name))
const discs = (step: number) => at(step).filter((mark): mark is DiscMark => mark.kind === 'disc')
const text = (id: string) => labelsOf(at(STEP.last)).find(mark => mark.id === id)!.lines[0]

describe('structure', () => {
  it('is sound at every step', () => expectSound('structure', step => structureScene(words, data, step), STEP))

  it('draws a mark a model and a mark a chain from the first step on', () => {
    for (let step = 0; step <= STEP.last; step++) {
      expect(squares(step, 'model-')).toHaveLength(103)
      expect(discs(step)).toHaveLength(87)
    }
    expect(new Set(discs(0).map(mark => mark.name)).size, 'every circle carries its chain\'s name').toBe(87)
  })

  it('keeps a point of the cloud where it is, however many come after it', () => expect(cloud(103).slice(0, 5)).toEqual(cloud(5)))
  it('starts both sides from one cloud, mirrored', () => {
    const right = discs(0).map(mark => `${(1280 - mark.x).toFixed(2)} ${mark.y.toFixed(2)}`)
    const left = squares(0, 'model-').map(mark => `${mark.x.toFixed(2)} ${mark.y.toFixed(2)}`)
    expect(right.filter(point => !left.includes(point))).toEqual([])
  })

  it('draws shares on one area scale on both sides', () => {
    const openai = squares(STEP.use, 'lab-openai')[0]!
    expect(openai.side ** 2 / AREA_OF_ALL).toBeCloseTo(21 / 103, 5)
    const arbitrum = discs(STEP.use).find(mark => mark.name === 'Arbitrum One')!
    expect(Math.PI * arbitrum.r ** 2 / AREA_OF_ALL).toBeCloseTo(0.46, 2)
    expect(text('share of the pair')).toBe('81%')
    expect(text('share of openai')).toBe('20%')
  })

  it('draws a spoke for ten hosts of a lab', () => {
    expect(LABS.map(lab => squares(STEP.reach, `host-${lab.id}-`).length)).toEqual([7, 6, 7, 4, 3])
  })

  it('stands 76 second-layer chains side by side and 11 third-layer chains on their parents', () => {
    const second = seats(ROLLUPS, STEP.stack)
    expect(second).toHaveLength(76)
    for (const [i, seat] of second.entries()) {
      const next = second[i + 1]
      if (next)
        expect(distance(seat.head, next.head), `${seat.chain.name} touches ${next.chain.name}`).toBeGreaterThan(seat.r + next.r)
    }
    expect(at(STEP.reach).filter(mark => mark.id.startsWith('link-'))).toHaveLength(11)
  })

  it('keeps the swollen heads apart', () => {
    const heads = seats(ROLLUPS, STEP.use)
    const touching = heads.flatMap((a, i) => heads.slice(i + 1).filter(b => distance(a.head, b.head) < a.r + b.r).map(b => `${a.chain.name} and ${b.chain.name}`))
    expect(touching).toEqual([])
  })

  it('hollows the chains that are archived, dead or never ran', () => {
    expect(discs(STEP.stack).filter(mark => mark.outline)).toHaveLength(10)
  })

  it('fits thumbnails without words', () => {
    expect(labelsOf([...structureThumb('models', data).marks, ...structureThumb('chains', data).marks])).toEqual([])
  })
})
