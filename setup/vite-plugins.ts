/** Slidev's place for Vite plugins of a deck. */
import type { Plugin } from 'vite'
import { devGuard } from './dev-guard'
import { noCodeTooltips } from './no-code-tooltips'

export default (): Plugin[] => [devGuard(), noCodeTooltips()]
