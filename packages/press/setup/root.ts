/** Slidev's place for what the running app sets up once: its windows follow each other, and the page's still makes way for the app. */
import { leaveStill } from '../client/leave-snapshot'
import { followTalk } from '../client/sync/follow'

export default (): void => {
  followTalk()
  leaveStill()
}
