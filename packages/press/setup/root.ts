/** Slidev's setup of the running app: its windows follow each other, and the page's snapshot is removed. */
import { removeSnapshot } from '../client/remove-snapshot'
import { followTalk } from '../client/sync/follow'

export default (): void => {
  followTalk()
  removeSnapshot()
}
