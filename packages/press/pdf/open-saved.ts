/** From print pages that were kept (saved-print.ts) to pages in a browser, to be printed as PDF. */
import type { Session } from '../util/pipe-browser.ts'
import type { OpenPrintPage, PdfPage } from './print-page.ts'
import { readCanvas } from '../deck.ts'
import { project } from '../project.ts'
import { ensureBrowser } from '../util/browser.ts'
import { BrowserEnded, startBrowser } from '../util/pipe-browser.ts'
import { freePort } from '../util/port.ts'
import { serveBuild } from '../util/serve.ts'
import { UserError } from '../util/user-error.ts'
import { finishLoading, RENDER_TIMEOUT_MS, toEnded } from './print-page.ts'

/** Where a page is served, under the path of its language; the app's is there too. */
const PATH = 'print'

/**
 * Opens pages that were kept, by their languages, for as long as the work takes.
 * @throws UserError when something of a slide fails to load, or the browser ends on its own
 */
export async function withSavedPages<T>(
  saved: ReadonlyMap<string, string>,
  work: (open: OpenPrintPage<PdfPage>) => Promise<T>,
  dist = project().dist,
): Promise<T> {
  const found = ensureBrowser()
  const browser = startBrowser(found)
  const pages = new Map([...saved].map(([lang, html]) => [project().languages[lang]!.path + PATH, html]))
  const serving = freePort().then(port => serveBuild(port, dist, pages))
  serving.catch(() => {}) // told when a page is opened
  try {
    return await work(async ({ lang, dark, slides: range }) => {
      const session = await browser.newPage()
      const { url, base: root } = await serving
      const base = root + project().languages[lang]!.path
      const { page, assertNoError } = await load(session, new URL(base + PATH, url).href, lang, dark)
      return { page, base, ...await finishLoading(page, range, assertNoError) }
    })
  }
  catch (error) {
    throw error instanceof BrowserEnded ? toEnded() : error
  }
  finally {
    const [served] = await Promise.allSettled([serving, browser.close()])
    if (served.status === 'fulfilled')
      await served.value.close()
  }
}

async function load({ send, hear }: Session, address: string, lang: string, dark: boolean) {
  let first = ''
  const failed = (text: string) => first ||= text.split('\n')[0]!
  const loaded = new Promise<void>((done, fail) => {
    const late = setTimeout(() =>
      fail(new UserError('the print page does not come to an end with loading; is every address in it there?')), RENDER_TIMEOUT_MS)
    hear((method, params) => {
      const { entry } = params as { entry?: { level: string, text: string } }
      if (method === 'Log.entryAdded' && entry?.level === 'error')
        failed(entry.text)
      if (method === 'Page.loadEventFired') {
        clearTimeout(late)
        done()
      }
    })
  })
  loaded.catch(() => {})
  const { width, height } = readCanvas(lang)
  const answers = await Promise.all([
    send('Page.enable'),
    send('Log.enable'),
    send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    send('Emulation.setEmulatedMedia', {
      media: 'screen',
      features: [
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    }),
    send('Page.navigate', { url: address }),
  ])
  const { errorText } = answers.at(-1)!
  if (errorText) // then nothing is loaded that could be waited for
    throw new UserError(`the print page does not open: ${errorText as string}; run the command again.`)
  await loaded
  const assertNoError = () => {
    if (first)
      throw new UserError(`a slide failed while it was drawn: ${first}`)
  }
  return { page: toPdfPage(send), assertNoError }
}

function toPdfPage(send: Session['send']): PdfPage {
  const evaluate = async (work: unknown, arg?: unknown) => {
    const expression = `(${String(work)})(${arg === undefined ? '' : JSON.stringify(arg)})`
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    const { result, exceptionDetails } = answer as
      { result: { value: unknown }, exceptionDetails?: { text: string, exception?: { description?: string } } }
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  return { evaluate: evaluate as PdfPage['evaluate'], pdf: options => print(send, options) }
}

/** Prints in one piece of a stream after the other, as a message has an end to its size. */
async function print(send: Session['send'], { width, height }: Parameters<PdfPage['pdf']>[0]): Promise<Uint8Array> {
  const { stream } = await send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    ...width && height ? { paperWidth: width / 96, paperHeight: height / 96 } : {},
    transferMode: 'ReturnAsStream',
  })
  const parts: Buffer[] = []
  for (let eof = false; !eof;) {
    const read = await send('IO.read', { handle: stream, size: 1 << 20 }) as { data: string, eof: boolean }
    parts.push(Buffer.from(read.data, 'base64'))
    eof = read.eof
  }
  return Buffer.concat(parts)
}
