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
})
