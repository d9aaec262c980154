/** Runs in a page that is captured: gives it the app's reader of texts, for what is announced at each step. */
import { readTexts } from '../client/readable.ts'

export interface TextReader { readTexts: typeof readTexts }

Object.assign(window, { readTexts } satisfies TextReader)
