/**
 * D1, the hero. Step by step: one cloud of marks on both sides; at the left they gather into five
 * labs; at the right they settle on stems over Ethereum; each side reaches out (hosts of the labs,
 * third-layer chains); the heads take the size of the value they hold; then the evidence.
 */
import type { Lab } from '../../data/labs'
import type { Rollup } from '../../data/rollups'
import type { Mark, Scene, Side } from '../core/marks'
import type { StructureCites, StructureWords } from './words'
import { label, MARGIN, PARTS_FRAME, THUMB_FRAME } from '../core/marks'
import { gatherThumb, labMarks, modelMarks, REST, spokeMarks } from './gather'
import { chainMarks, groundArea, LEFT, RIGHT, seats, stackThumb } from './stack'
import { shareText, STRUCTURE_STEPS as STEP } from './words'

export interface StructureData {
  labs: Lab[]
  notable: number
  rollups: Rollup[]
  cites: StructureCites
}

/** Both halves at a step, on the canvas. */
export function structureScene(words: StructureWords, data: StructureData, step: number): Scene {
  const now = STEP.clamp(step)
  return { frame: PARTS_FRAME, marks: [...models(words, data, now), ...chains(words, data, now)] }
}

function models(words: StructureWords, { labs, notable, cites }: StructureData, step: number): Mark[] {
  const soft = { anchor: 'start', tone: 'soft' } as const
  return [
    label('models caption', `${words.models.caption} ${cites.models}`, { x: MARGIN, y: 204 }, soft),
    label('share of the labs', words.models.claim, { x: MARGIN, y: 238 }, { face: 'serif500', size: 26, lineHeight: 26, anchor: 'start', since: STEP.gather }),
    label('scale', words.scale, { x: MARGIN, y: 548 }, { ...soft, since: STEP.use }),
    ...spokeMarks(labs, notable),
    ...modelMarks(labs, notable, step),
    label('rest of the models', words.models.rest, { x: REST.x, y: REST.y - 12 }, { anchor: 'start', since: STEP.gather }),
    ...labMarks(labs, notable, words),
    label('spoke', `${words.models.spoke} ${cites.hosts}`, { x: 620, y: 519 }, { face: 'italic', size: 22, anchor: 'end', since: STEP.reach, lineHeight: 25 }),
  ]
}

function chains(words: StructureWords, { rollups, cites }: StructureData, step: number): Mark[] {
  const { threads, heads } = chainMarks(rollups, step)
  const ranked = seats(rollups, STEP.last).filter(seat => seat.rank >= 0).sort((a, b) => a.rank - b.rank)
  const [first, second] = [ranked[0]!, ranked[1]!]
  const pair = (first.chain.tvsSharePct! + second.chain.tvsSharePct!) / 100
  const between = (first.head.x + first.r + second.head.x - second.r) / 2
  const use = { since: STEP.use }
  return [
    label('chains caption', `${words.chains.caption} ${cites.chains}`, { x: LEFT, y: 204 }, { anchor: 'start', tone: 'soft' }),
    ...threads,
    { kind: 'area', id: 'ground', d: groundArea(), tone: 'chains', since: STEP.stack },
    label('base of the chains', words.chains.base, { x: (LEFT + RIGHT) / 2, y: 538 }, { face: 'sans600', tone: 'onFill', since: STEP.stack }),
    ...heads,
    label('second layer', words.chains.l2, { x: RIGHT, y: 300 }, { face: 'serif', size: 28, anchor: 'end', since: STEP.stack }),
    label('flagged chains', words.chains.flagged, { x: RIGHT, y: 324 }, { size: 16, lineHeight: 19, tone: 'soft', anchor: 'end', since: STEP.stack }),
    label('third layer', words.chains.l3, { x: RIGHT, y: 256 }, { face: 'serif', size: 28, anchor: 'end', since: STEP.reach }),
    ...[first, second].flatMap((seat, i): Mark[] => [
      label(`name of ${seat.chain.name}`, words.chains.names[seat.chain.name], { x: seat.head.x, y: seat.head.y - 16 }, { face: 'sans600', tone: 'onFill', ...use }),
      label(`share of ${seat.chain.name}`, shareText(words, seat.chain.tvsSharePct! / 100), { x: seat.head.x, y: seat.head.y + 30 }, { face: 'serif', size: i ? 42 : 48, tone: 'onFill', ...use }),
    ]),
    label('share of the pair', shareText(words, pair), { x: between, y: 276 }, { face: 'serif', size: 56, ...use }),
    label('what the pair holds', words.chains.pair, { x: between, y: 306 }, { ...use }),
    label('date of the pair', `${words.chains.pairDate} ${cites.value}`, { x: between, y: 354 }, { size: 16, tone: 'soft', ...use }),
    label('no figure', words.chains.noFigure, { x: RIGHT, y: 362 }, { size: 16, tone: 'soft', anchor: 'end', ...use }),
  ]
}

/** One half redrawn small, without words. */
export function structureThumb(side: Side, { labs, notable, rollups }: Omit<StructureData, 'cites'>): Scene {
  return { frame: THUMB_FRAME, marks: side === 'models' ? gatherThumb(labs, notable) : stackThumb(rollups) }
}
