/**
 * Titles without the marks of Markdown. A parting claim's headline is cut by an emphasis; Slidev
 * shows titles as they stand in the source in its goto box and overview page, asterisks and all.
 */
import type { SlidevPreparserExtension } from '@slidev/types'

const HEADLINE = /^# (.+)$/m

export default (): SlidevPreparserExtension[] => [{
  name: 'plain-titles',
  transformSlide(content, frontmatter: { title?: string }) {
    frontmatter.title ??= HEADLINE.exec(content)?.[1]?.replace(/[*_`]|<[^>]+>/g, '').trim()
    return Promise.resolve(undefined)
  },
}]
