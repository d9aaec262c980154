import { computeSheetWidth, renderContactSheet } from 'slidev-addon-press/shots/contact-sheet.ts'
import { describe, expect, it } from 'vitest'

describe('the contact sheet', () => {
  it('needs nothing from anywhere, and no label can break it', () => {
    const html = renderContactSheet([{ label: '1  Less <b> & more', png: new Uint8Array([1]) }], false)
    expect(html).toContain('1  Less &#60;b&#62; &#38; more')
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|https?:/)
  })

  it('is as wide as its columns', () => {
    expect([1, 3, 11].map(computeSheetWidth)).toEqual([528, 1536, 1536])
  })
})
