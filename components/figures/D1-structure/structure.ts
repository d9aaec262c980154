/**
 * D1, the hero. Step by step: one cloud of marks on both sides; at the left they gather into five
 * labs; at the right they settle on three floors, Ethereum, L2s, L3s; each side reaches out (hosts of
 * the labs, links of the L3s); stems open into feet by the value held; then the evidence.
 */
import type { Lab } from '../../../evidence/labs'
import type { Rollup } from '../../../evidence/rollups'
import type { Mark, Scene, Side } from '../kit/marks'
import type { Feet } from './stack'
import type { StructureCites, StructureWords } from './structure-words'
import { fill, label, MARGIN, PARTS_FRAME, THUMB_FRAME } from '../kit/marks'
import { textWidth } from '../kit/text'
import { spokeMarks } from './burst'
import { floorMarks, floorNames, floorsThumb, GROUND, kitsOf, LEFT, RIGHT } from './floors'
import { gatherThumb, labMarks, modelMarks } from './gather'
import { chainMarks, feetOf, linkMarks, stemMarks } from './stack'
import { shareText, STRUCTURE_STEPS as STEP } from './structure-words'

export interface StructureData {
  labs: Lab[]
  notable: number
  rollups: Rollup[]
  cites: StructureCites
}

const SOFT = { anchor: 'start', tone: 'soft' } as const
const FINE = { size: 16, tone: 'soft', anchor: 'end' } as const

/** Both halves at a step, on the canvas. */
export function structureScene(words: StructureWords, data: StructureData, step: number): Scene {
  const now = STEP.clamp(step)
  return { frame: PARTS_FRAME, marks: [...models(words, data, now), ...chains(words, data, now)] }
}

function models(words: StructureWords, { labs, notable, cites }: StructureData, step: number): Mark[] {
  const gathered = { anchor: 'start', since: STEP.gather, late: true } as const
  const reach = { since: STEP.reach, late: true }
  const { caption, claim, rest, spoke, spokeDate } = words.models
  return [
    label('models caption', `${caption} ${cites.models}`, { x: MARGIN, y: 204 }, SOFT),
    label('share of the labs', claim, { x: MARGIN, y: 248 }, { face: 'serif', size: 28, lineHeight: 32, ...gathered }),
    ...spokeMarks(labs, notable, step),
    ...modelMarks(labs, notable, step),
    label('rest of the models', rest, { x: MARGIN, y: 490 }, { anchor: 'start', since: STEP.stack }),
    ...labMarks(labs, notable, words),
    label('spoke', spoke, { x: 625, y: 223 }, { face: 'italic', size: 22, lineHeight: 25, anchor: 'end', ...reach }),
    label('date of the hosts', `${spokeDate} ${cites.hosts}`, { x: 625, y: 269 }, { ...FINE, ...reach }),
  ]
}

function chains(words: StructureWords, { rollups, cites }: StructureData, step: number): Mark[] {
  const kits = kitsOf(rollups)
  return [
    label('chains caption', `${words.chains.caption} ${cites.chains}`, { x: LEFT, y: 204 }, SOFT),
    ...stemMarks(kits, step),
    ...floorMarks(kits),
    ...linkMarks(rollups, kits, step),
    ...floorNames(kits, words.chains),
    ...chainMarks(rollups, kits, step),
    ...value(words, feetOf(kits), cites.value),
  ]
}

/** What the feet say: the two largest by name and share, what they hold together, and how to read a thread. */
function value(words: StructureWords, feet: Feet[], cites: string): Mark[] {
  const use = { since: STEP.use, late: true }
  const { pair, thread, pairDate, names } = words.chains
  const [first, second] = [...feet].sort((a, b) => share(b) - share(a)) as [Feet, Feet]
  const together = shareText(words, share(first) + share(second))
  const large = { face: 'serif', size: 40, anchor: 'start', ...use } as const
  return [
    label('share of the pair', together, { x: LEFT - 1, y: 246 }, large),
    label('what the pair holds', pair, { x: LEFT + 6 + textWidth(together, 'serif', 40), y: 244 }, { ...large, size: 25 }),
    label('thread', thread, { x: RIGHT, y: 242 }, { face: 'italic', anchor: 'end', ...use }),
    label('date of the pair', fill(pairDate, 'source', cites), { x: RIGHT, y: 264 }, { ...FINE, ...use }),
    ...[first, second].flatMap((one): Mark[] => {
      const { name } = one.seat.chain
      const middle = (one.feet[0]! + one.feet.at(-1)!) / 2
      return [
        label(`name of ${name}`, names[name], { x: middle, y: GROUND.top + 20 }, { face: 'sans600', tone: 'onFill', ...use }),
        label(`share of ${name}`, shareText(words, share(one)), { x: middle, y: GROUND.bottom - 6 }, { face: 'serif', size: 36, tone: 'onFill', ...use }),
      ]
    }),
  ]
}

const share = ({ seat }: Feet) => seat.chain.tvsSharePct! / 100

/** One half redrawn small, without words. */
export function structureThumb(side: Side, { labs, notable }: Omit<StructureData, 'cites' | 'rollups'>): Scene {
  return { frame: THUMB_FRAME, marks: side === 'models' ? gatherThumb(labs, notable) : floorsThumb() }
}
