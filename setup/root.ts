/** Slidev's place for what the running app sets up once: the timer goes on after a change of language, and the page's still makes way for the app. */
import { leaveStill } from '../composables/snapshot'
import { takeTimer } from '../composables/timer'

export default (): void => {
  takeTimer()
  leaveStill()
}
