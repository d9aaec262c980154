/** In the place of what Slidev's windows share (@slidev/client/state/shared.ts). */
import { reactive } from 'vue'

export const sharedState = reactive({ timer: { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 } })
