/** The figures' scenes, as the unit tests know them, for tests that run in Playwright. */
import { tsImport } from 'tsx/esm/api'

/** Playwright's own loader does not take the scenes' JSON data; tsx, which runs our scripts, does. */
export const { FIGURES } = await tsImport('../support/figures.ts', import.meta.url) as typeof import('../support/figures')
