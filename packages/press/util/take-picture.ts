/** Takes a picture in a browser that may be too busy for it. */

/** What Chromium says when it has no frame of the page yet; the same picture is there a moment later. */
const REFUSED = 'Unable to capture screenshot'
/** Waits before each further try, in milliseconds. */
const PAUSES = [100, 400, 1600]

/**
 * Asks for a picture again where Chromium refused it, which a busy machine's does for a page's first one.
 * @param take asks for the picture, by Playwright or the DevTools protocol
 * @throws what `take` throws for any other reason, at once, and the refusal after the last try
 */
export async function takePicture<T>(take: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await take()
    }
    catch (error) {
      if (!(error instanceof Error && error.message.includes(REFUSED)))
        throw error
      await new Promise(done => setTimeout(done, pause))
    }
  }
  return take()
}
