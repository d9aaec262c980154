/** Slidev extension point: this talk's own Vite plugins, beside those of the press. */
import type { Plugin } from 'vite'
import { evidenceGate } from '../evidence/gate.ts'
import { trimData } from '../evidence/trim-data.ts'

export default (): Plugin[] => [evidenceGate(), trimData()]
