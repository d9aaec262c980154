import type { AreaMark, DiscMark, SquareMark, StrokeMark } from '../kit/marks'
import type { StructureWords } from './structure-words'
import { describe, expect, it } from 'vitest'
import { LABS, NOTABLE_2025 } from '../../../evidence/labs'
import { ROLLUPS } from '../../../evidence/rollups'
import { expectSound, labelsOf } from '../../../tests/support/scene'
import { distance } from '../kit/geometry'
import { marksAt } from '../kit/marks'
import { cloud } from './cloud'
import { DOT, GROUND, kitsOf, SECOND, THIRD } from './floors'
import { AREA_OF_ALL, labSeats } from './gather'
import { feetOf } from './stack'
import { structureScene, structureThumb } from './structure'
import { STRUCTURE_STEPS as STEP } from './structure-words'

const data = { labs: LABS, notable: NOTABLE_2025, rollups: ROLLUPS, cites: { models: '[1]', hosts: '[10]', chains: '[3, 6–9]', value: '[12]' } }
const words: StructureWords = {
  title: 'Structure',
  description: ['Hub and floors'],
  share: '{n}%',
  hint: 'names',
  models: { caption: '103 notable models', claim: 'over half\nby five', rest: '45 by other labs', spoke: 'a spoke:\nten hosts', spokeDate: '2 July 2026', names: { openai: 'OpenAI', google: 'Google', alibaba: 'Alibaba', anthropic: 'Anthropic', xai: 'xAI' } },
  chains: {
    caption: '87 chains',
    base: 'Ethereum',
    consensus: 'base of\nconsensus',
    l2: '76 L2s',
    l3: '11 L3s',
    kits: { 'Other': 'own', 'Arbitrum Orbit': 'Orbit', 'ZK Stack': 'ZK Stack', 'OP Stack': 'OP Stack' },
    flagged: 'hollow:\ndefunct',
    pair: 'of L2 value on two chains',
    thread: 'a thread: 1%',
    pairDate: '27 May 2026 {source}',
    names: { 'Arbitrum One': 'Arbitrum One', 'Base': 'Base' },
  },
}
const at = (step: number) => marksAt(structureScene(words, data, step).marks, step)
const squares = (step: number, name: string) => at(step).filter((mark): mark is SquareMark => mark.kind === 'square' && mark.id.startsWith(name))
const discs = (step: number) => at(step).filter((mark): mark is DiscMark => mark.kind === 'disc')
const text = (id: string) => labelsOf(at(STEP.last)).find(mark => mark.id === id)!.lines[0]
const KITS = kitsOf(ROLLUPS)
const SEATS = KITS.flatMap(kit => kit.seats)
const strokes = (step: number, name: string) => at(step).filter((mark): mark is StrokeMark => mark.kind === 'stroke' && mark.id.startsWith(name))
/** Where a thread begins and ends, and the lowest it comes. */
const ends = ({ d }: StrokeMark) => {
  const numbers = d.match(/-?[\d.]+/g)!.map(Number)
  return { from: { x: numbers[0]!, y: numbers[1]! }, to: { x: numbers.at(-2)!, y: numbers.at(-1)! } }
}

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

  it('draws a lab as large as its share, the largest first, and no two on top of each other', () => {
    const seats = labSeats(LABS, NOTABLE_2025)
    for (const { lab, side } of seats)
      expect(side ** 2 / AREA_OF_ALL, lab.name).toBeCloseTo(lab.notable2025 / NOTABLE_2025, 5)
    expect(text('share of openai')).toBe('20%')
    const touching = seats.flatMap((a, i) => seats.slice(i + 1).filter(b => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) < (a.side + b.side) / 2).map(b => `${a.lab.name} and ${b.lab.name}`))
    expect(touching).toEqual([])
  })

  it('gathers each lab\'s models inside its square, which comes after them', () => {
    const seats = labSeats(LABS, NOTABLE_2025)
    const models = squares(STEP.gather, 'model-')
    let first = 0
    for (const { lab, x, y, side } of seats) {
      const out = models.slice(first, first + lab.notable2025)
        .filter(model => Math.max(Math.abs(model.x - x), Math.abs(model.y - y)) + model.side / 2 > side / 2)
      expect(out.map(({ id }) => id), `${lab.name}: models outside its square`).toEqual([])
      expect(squares(STEP.gather, `lab-${lab.id}`)[0]!.late, `${lab.name} must wait for its models`).toBe(true)
      first += lab.notable2025
    }
  })

  it('lays the models of other labs as low as the chains\' ground', () => {
    const rest = squares(STEP.gather, 'model-').filter(mark => mark.outline)
    expect(rest).toHaveLength(45)
    expect(Math.min(...rest.map(({ y, side }) => y - side / 2))).toBeGreaterThanOrEqual(GROUND.top)
    expect(Math.max(...rest.map(({ y, side }) => y + side / 2))).toBeLessThanOrEqual(GROUND.bottom)
  })

  it('draws a spoke for ten hosts of a lab, without length before its click', () => {
    expect(LABS.map(lab => squares(STEP.reach, `host-${lab.id}-`).length)).toEqual([7, 6, 7, 4, 3])
    const length = (mark: StrokeMark) => distance(ends(mark).from, ends(mark).to)
    expect(Math.max(...strokes(STEP.gather, 'spoke-').map(length))).toBe(0)
    expect(Math.min(...strokes(STEP.reach, 'spoke-').map(length))).toBeGreaterThan(10)
  })

  it('stands 76 second-layer chains in one row by kit, none on top of another', () => {
    expect(KITS.map(({ stack, seats }) => `${stack} ${seats.length}`)).toEqual(['Other 6', 'Arbitrum Orbit 13', 'ZK Stack 21', 'OP Stack 36'])
    expect(SEATS).toHaveLength(76)
    const touching = SEATS.flatMap((a, i) => SEATS.slice(i + 1).filter(b => distance(a, b) < 2 * DOT.second).map(b => `${a.chain.name} and ${b.chain.name}`))
    expect(touching).toEqual([])
  })

  it('names all three floors on the click on which the chains settle', () => {
    const names = labelsOf(at(STEP.stack)).map(mark => mark.id)
    expect(names).toEqual(expect.arrayContaining(['base of the chains', 'second layer', 'third layer']))
    expect(labelsOf(at(STEP.stack - 1)).map(mark => mark.id)).not.toContain('second layer')
    expect(at(STEP.stack).filter((mark): mark is AreaMark => mark.kind === 'area').map(mark => mark.id)).toEqual(expect.arrayContaining(['ground', 'second floor', 'third floor']))
  })

  it('lets a stem down from every L2 to Ethereum, once the chains have settled', () => {
    const stems = strokes(STEP.stack, 'stem-')
    expect(stems).toHaveLength(76)
    for (const stem of stems)
      expect(ends(stem).to.y, stem.id).toBeGreaterThanOrEqual(GROUND.top)
    expect(strokes(STEP.gather, 'stem-').map(stem => ends(stem).to.y - ends(stem).from.y)).toEqual(stems.map(() => 0))
  })

  it('links each L3 to its own parent', () => {
    for (const link of strokes(STEP.reach, 'link-')) {
      const chain = ROLLUPS.find(({ name }) => link.id === `link-${name}`)!
      const parent = SEATS.find(seat => seat.chain.name === chain.parent)!
      expect(ends(link), chain.name)
        .toMatchObject({ from: { y: THIRD.bottom }, to: { x: parent.x, y: parent.y - DOT.second } })
    }
    expect(strokes(STEP.reach, 'link-')).toHaveLength(11)
  })

  it('draws a thread for each per cent of value, at least one for each published share', () => {
    const published = ROLLUPS.filter(chain => chain.tvsSharePct)
    const feet = feetOf(KITS)
    expect(feet).toHaveLength(published.length)
    for (const { seat: { chain }, feet: own } of feet)
      expect(own, chain.name).toHaveLength(Math.max(1, Math.round(chain.tvsSharePct!)))
    const reaching = [...strokes(STEP.use, 'stem-'), ...strokes(STEP.use, 'foot-')].filter(mark => ends(mark).to.y >= GROUND.top)
    expect(reaching).toHaveLength(feet.flatMap(({ feet }) => feet).length)
    expect(strokes(STEP.use, 'stem-').filter(mark => ends(mark).to.y < SECOND.bottom + 12)).toHaveLength(76 - published.length)
    expect(text('share of the pair')).toBe('81%')
  })

  it('spreads the feet over Ethereum in the order of the row, so that no thread crosses another', () => {
    const feet = feetOf(KITS).flatMap(({ feet }) => feet)
    expect(feet).toEqual([...feet].sort((a, b) => a - b))
    const arbitrum = feetOf(KITS).find(({ seat }) => seat.chain.name === 'Arbitrum One')!.feet
    const base = feetOf(KITS).find(({ seat }) => seat.chain.name === 'Base')!.feet
    expect((arbitrum.at(-1)! - arbitrum[0]!) / (base.at(-1)! - base[0]!), 'widths are as the shares').toBeCloseTo(45 / 34, 1)
  })

  it('hollows the chains that are archived, dead or never ran', () => {
    expect(discs(STEP.stack).filter(mark => mark.outline)).toHaveLength(10)
  })

  it('fits thumbnails without words', () => {
    expect(labelsOf([...structureThumb('models', data).marks, ...structureThumb('chains', data).marks])).toEqual([])
  })
})
