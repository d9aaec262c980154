/** The environment variables by which a command of the press tells Slidev's process, and the app, what is made. */
import process from 'node:process'

export interface PressEnv {
  /** The site's address on the web, set by whoever builds: pages name it, and paper links lead to it. */
  SITE_URL?: string
  /** In a build of the site, its base, under which each language has its path. */
  SITE_BASE?: string
  /** `yes` in a build of the site: the app has pages, an article, PDFs and a worker around it. Read by the app. */
  VITE_SITE?: string
  /** `yes` where the site also has an article. Read by the app. */
  VITE_ARTICLE?: string
  /** `yes` in a build of the deck in one file: the app's other languages are files beside it. Read by the app too. */
  VITE_STICK?: string
  /** `yes` in the build for `press present`: its windows are joined by a server. Read by the app. */
  VITE_STAGE?: string
  /** In dev, JSON of the ports of the other languages' servers by path, for the first language's proxy. */
  LANGUAGE_PORTS?: string
}

export const pressEnv: PressEnv = process.env

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how an interface is augmented
  interface ImportMetaEnv extends Pick<PressEnv, 'VITE_SITE' | 'VITE_ARTICLE' | 'VITE_STICK' | 'VITE_STAGE'> {}
}
