/** Slidev's setup of the running app: moves queue, windows follow each other, and the page's snapshot is removed. */
import { queueMoves } from '../client/queue-moves'
import { removeSnapshot } from '../client/remove-snapshot'
import { followTalk } from '../client/sync/follow'

export default (): void => {
  queueMoves()
  followTalk()
  if (import.meta.env.VITE_STAGE)
    void import('../client/stage/join').then(({ joinStage }) => joinStage())
  removeSnapshot()
}
