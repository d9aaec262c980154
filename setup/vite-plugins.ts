/** Slidev's place for Vite plugins of a deck. */
import type { Plugin } from 'vite'
import { devGuard } from './dev-guard'

export default (): Plugin[] => [devGuard()]
