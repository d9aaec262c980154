/** Holds every page to the HTML standard: a browser mends what is wrong in silence, each in its own way. */
import type { Finding, Model, Page } from './model.ts'
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  // Not of the standard: hashes of files that our own host serves guard against nothing, as the page is its as well.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
})

export function htmlFindings({ pages }: Model): Finding[] {
  return [...pages.values()].flatMap(page => troublesOf(page).map(text => ({ page: page.path, text })))
}

/** The same mistake is told once a page, with its first place. */
function troublesOf({ html }: Page): string[] {
  const messages = validator.validateStringSync(html).results.flatMap(({ messages }) => messages)
  const say = ({ ruleId, message }: typeof messages[number]) => `${message} (${ruleId})`
  return [...new Set(messages.map(say))].map((text) => {
    const [first, ...more] = messages.filter(message => say(message) === text)
    return `${text}, line ${first!.line}, column ${first!.column}${more.length ? `, and ${more.length} more` : ''}`
  })
}
