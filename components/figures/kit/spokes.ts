import type { Lab } from '../../../evidence/labs'

/** API hosts that one spoke stands for; one each would be too many to draw. */
const HOSTS_A_SPOKE = 10

/** How many spokes a lab's hosts are drawn as. */
export const spokesOf = ({ hosts }: Pick<Lab, 'hosts'>) => Math.round(hosts / HOSTS_A_SPOKE)
