import { beforeEach, describe, expect, it, vi } from 'vitest'

describe('the start of the app', () => {
  beforeEach(() => vi.resetModules())

  it('brings the shell behind the slide, a part in a turn', async () => {
    const { slidePlaced, turn } = await import('./startup')
    const come: string[] = []
    const shell = [turn(2).then(() => come.push('bar')), turn(1).then(() => come.push('dialogs'))]
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(come).toEqual([])
    come.push('slide')
    slidePlaced()
    await Promise.all(shell)
    expect(come).toEqual(['slide', 'dialogs', 'bar'])
  })
})
