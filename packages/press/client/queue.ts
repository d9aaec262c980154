/** Moves of a talk, one after the other. */
import type { Nav } from '@slidev/client'

const MOVES = ['next', 'prev', 'nextSlide', 'prevSlide', 'go', 'goFirst', 'goLast'] as const
export type Moves = Pick<Nav, typeof MOVES[number]>

/**
 * Puts moves into one queue.
 * @param moves are replaced by moves that run at once where none is on its way, else after those before them
 * @param arrived resolves once the next move may read where the talk is
 */
export function queue(moves: Moves, arrived: () => Promise<unknown>): void {
  let last: Promise<void> | undefined
  const enqueue = (move: () => Promise<void>): Promise<void> => {
    const run = async () => {
      await move()
      await arrived()
    }
    const own = last ? last.then(run, run) : run()
    const done = () => void (last === own && (last = undefined))
    own.then(done, done)
    return last = own
  }
  for (const name of MOVES) {
    const move = moves[name] as (...args: unknown[]) => Promise<void>
    moves[name] = (...args: unknown[]) => enqueue(() => move(...args))
  }
}
