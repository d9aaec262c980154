/** Slidev's place for Vite plugins of a deck. */
import type { Plugin } from 'vite'
import { devGuard } from './dev-guard'
import { evidenceGate } from './evidence-gate'
import { noCodeTooltips } from './no-code-tooltips'
import { plainMenus } from './plain-menus'
import { plainMetaTags } from './plain-meta'

export default (): Plugin[] => [devGuard(), evidenceGate(), noCodeTooltips(), plainMenus(), plainMetaTags()]
