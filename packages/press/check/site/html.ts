/** Takes a site, returns what is not valid HTML: a browser mends it in silence, each in its own way. */
import type { Model, Page, PageFinding } from './model.ts'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  // Not of the standard: hashes of files that our own host serves guard against nothing, as the page is its as well.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
})

export function findInHtml({ pages }: Model): PageFinding[] {
  return [...pages.values()].flatMap(page => validate(page).map(text => ({ page: page.path, text })))
}

/** The same mistake is told once a page, with its first place. */
function validate({ html }: Page): string[] {
  const messages = validator.validateStringSync(html).results.flatMap(({ messages }) => messages)
  const toText = ({ ruleId, message }: typeof messages[number]) => `${message} (${ruleId})`
  return [...new Set(messages.map(toText))].map((text) => {
    const [first, ...more] = messages.filter(message => toText(message) === text)
    const rest = more.length ? `, and ${more.length} more` : ''
    return `${text}, line ${first!.line}, column ${first!.column}${rest}`
  })
}
