/** Slidev's place for what the running app sets up once: the timer goes on after a change of language. */
import { takeTimer } from '../composables/timer'

export default takeTimer
