/** What every scene must keep at every step; each check fails with a sentence. */
import type { Box, LabelMark, Mark, Scene } from '../../components/figures/kit/marks'
import type { StepRange } from '../../components/figures/kit/steps'
import { expect } from 'vitest'
import { bundled } from '../../components/figures/kit/bundle'
import { marksAt } from '../../components/figures/kit/marks'
import { labelBox } from '../../components/figures/kit/text'

export type SceneAt = (step: number) => Scene

/** A claim's figure stays inside this part of the canvas. */
export const PANEL: Box = { x: 56, y: 148, width: 1168, height: 404 }
/** Optical overhang of round shapes and serifs, in px. */
const TOLERANCE = 4

export const labelsOf = (marks: Mark[]) => marks.filter((mark): mark is LabelMark => mark.kind === 'label')

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Boxes of labels and shapes; strokes are left out, as their numbers mix points and radii. */
function boxOf(mark: Mark): Box | undefined {
  if (mark.kind === 'label')
    return labelBox(mark)
  if (mark.kind === 'square')
    return { x: mark.x - mark.side / 2, y: mark.y - mark.side / 2, width: mark.side, height: mark.side }
  if (mark.kind === 'disc')
    return { x: mark.x - mark.r, y: mark.y - mark.r, width: 2 * mark.r, height: 2 * mark.r }
  return undefined
}

/** The painted paths by id, each with its commands: a browser moves a path only into one with the same. */
const commandsAt = (scene: SceneAt, step: number) => new Map(marksAt(bundled(scene(step).marks), step)
  .flatMap(mark => 'd' in mark ? [[mark.id, mark.d.replace(/[^a-z]/gi, '')] as const] : []))

/** Runs all checks over all steps of a scene. */
export function expectSound(name: string, scene: SceneAt, steps: StepRange, panel: Box = PANEL): void {
  for (let step = 0; step <= steps.last; step++) {
    const marks = marksAt(scene(step).marks, step)
    const ids = marks.map(mark => mark.id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i), `${name}, step ${step}: ids used twice`).toEqual([])
    expect(scene(step), `${name}, step ${step}: the same input gave another picture`).toEqual(scene(step))
    if (step > 0) {
      const before = marksAt(scene(step - 1).marks, step - 1).map(mark => mark.id)
      expect(before.filter(id => !ids.includes(id)), `${name}, step ${step}: marks that were taken away`).toEqual([])
      const [was, is] = [step - 1, step].map(at => commandsAt(scene, at))
      const jumps = [...was!].filter(([id, commands]) => is!.get(id) !== commands).map(([id]) => id)
      expect(jumps, `${name}, step ${step}: paths that jump, as they have other commands than a step before`).toEqual([])
    }
    const outside = marks.filter((mark) => {
      const box = boxOf(mark)
      return box && (box.x < panel.x - TOLERANCE || box.y < panel.y - TOLERANCE

        || box.x + box.width > panel.x + panel.width + TOLERANCE
        || box.y + box.height > panel.y + panel.height + TOLERANCE)
    })
    expect(outside.map(mark => `${mark.id} ${JSON.stringify(boxOf(mark))}`), `${name}, step ${step}: marks outside the panel`).toEqual([])
    const labels = labelsOf(marks)
    const clashes = labels.flatMap((a, i) => labels.slice(i + 1).filter(b => overlap(labelBox(a), labelBox(b))).map(b => `"${a.lines.join(' ')}" and "${b.lines.join(' ')}"`))
    expect(clashes, `${name}, step ${step}: labels on top of each other`).toEqual([])
    for (const mark of labels)
      expect(mark.size, `${name}, step ${step}: "${mark.lines.join(' ')}" is too small for the back row`).toBeGreaterThanOrEqual(mark.tone === 'soft' ? 16 : 20)
  }
  expect(scene(99), `${name}: a step past the last one is clamped`).toEqual(scene(steps.last))
  expect(scene(-1), `${name}: a step below 0 is clamped`).toEqual(scene(0))
  expect(scene(Number.NaN), `${name}: a step that is no number shows the last picture`).toEqual(scene(steps.last))
}
