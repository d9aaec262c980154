import { beforeEach, describe, expect, it, vi } from 'vitest'

describe('the start of the app', () => {
  beforeEach(() => vi.resetModules())

  it('brings the shell behind the slide, a part a stage', async () => {
    const { afterSlideMounted, markSlideMounted } = await import('./startup')
    const come: string[] = []
    const shell = [afterSlideMounted(2).then(() => come.push('bar')), afterSlideMounted(1).then(() => come.push('dialogs'))]
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(come).toEqual([])
    come.push('slide')
    markSlideMounted()
    await Promise.all(shell)
    expect(come).toEqual(['slide', 'dialogs', 'bar'])
  })

  it('mounts the bar after the dialogs, whichever comes first', async () => {
    const { fetchPart, markSlideMounted, shellFetched } = await import('./startup')
    const come: string[] = []
    let bring: (part: string) => void = () => {}
    void fetchPart(2, () => Promise.resolve('bar')).then(part => come.push(part))
    void fetchPart(1, () => new Promise<string>(done => bring = done)).then(part => come.push(part))
    markSlideMounted()
    await new Promise(resolve => setTimeout(resolve, 10))
    expect(come).toEqual([])
    bring('dialogs')
    await shellFetched()
    expect(come).toEqual(['dialogs', 'bar'])
  })
})
