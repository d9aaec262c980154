/** Warns when the installed Slidev is another version than the one that contract.ts describes. */
import { slidevVersion } from '../project.ts'
import { SLIDEV_VERSION } from './contract.ts'

export function assertSlidevVersion(installed = slidevVersion()): void {
  if (installed !== SLIDEV_VERSION)
    console.warn(`This deck runs Slidev ${installed}, but the press is made for ${SLIDEV_VERSION}: run npx vitest run packages/press/slidev/contract.test.ts, read docs/decisions, mend what fails, and set SLIDEV_VERSION in packages/press/slidev/contract.ts.`)
}
