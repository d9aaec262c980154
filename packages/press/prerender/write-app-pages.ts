/** Writes the pages that show the app alone, and redirects for the names of slides and the number of the first. */
import type { SiteContext } from '../site/site-context.ts'
import { slidePath } from '../site/address.ts'
import { describeSlide, writePage } from '../site/site-context.ts'
import { findAppFiles } from '../slidev/build-manifest.ts'
import { renderAppPage, renderRedirectPage } from './app-page.ts'

/** The app's routes beside its slides (@slidev/client 53 setup/routes.ts). */
const VIEWS = ['presenter', 'overview', 'notes', 'print', 'presenter/print']

export async function writeAppPages(context: SiteContext): Promise<void> {
  const { deck, language, site, manifest, path } = context
  const renderApp = (no: number) =>
    renderAppPage(describeSlide(context, no), no, findAppFiles(manifest), language, site)
  for (const { no, frontmatter: { routeAlias } } of deck.slides) {
    const own = slidePath(deck.lang, no)
    for (const name of [String(no), ...routeAlias ? [routeAlias] : []]) {
      writePage(context, `${path}presenter/${name}/`, renderApp(no))
      if (`${path}${name}/` !== own)
        writePage(context, `${path}${name}/`, await renderRedirectPage(describeSlide(context, no), own, site))
    }
  }
  for (const view of VIEWS)
    writePage(context, `${path}${view}/`, renderApp(1))
}
