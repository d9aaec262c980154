/**
 * The deck's motif, for its first and its last picture: a braid of three strands that parts into a
 * hub of squares and a network of circles. Everything hangs on the join, where the braid ends; the
 * last picture turns it upside down, so that the two shapes flow together again.
 */
import type { Mark } from '../marks'
import type { Join } from './join'
import { hub } from './hub'
import { network } from './network'

/** Both shapes with the threads that lead to them. */
export function shapes(join: Join): Mark[] {
  return [...hub(join), ...network(join)]
}
