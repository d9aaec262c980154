/** What packages/press/slidev/language-module.ts makes for each deck. */
declare module 'virtual:language' {
  /** The deck's own. */
  export const language: import('../../messages').AppLanguage
  /** All that the talk is in, with where each lies under the site's base and the words that lead to it. */
  export const languages: { code: string, name: string, path: string, switch: string, offer: string }[]
}
