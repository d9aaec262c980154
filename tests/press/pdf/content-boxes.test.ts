import { findContentBoxes } from 'slidev-addon-press/pdf/content-boxes.ts'
import { parseContent } from 'slidev-addon-press/pdf/content-stream.ts'
import { boundCurve } from 'slidev-addon-press/pdf/geometry.ts'
import { describe, expect, it } from 'vitest'

const advance = (shown: string) => (shown.length - 3) / 4 * 0.5
const resources = { metrics: new Map([['/F1', { ascent: 0.8, descent: -0.2, advance }]]), widths: new Map([['/G1', 6]]) }
const box = (drawn: string, mcid = 0) =>
  findContentBoxes(parseContent(drawn), resources).get(mcid)?.map(edge => Math.round(edge * 100) / 100)
const marked = (drawn: string) => `/Figure <</MCID 0>> BDC ${drawn} EMC`

describe('the box of marked content', () => {
  it('is around what is drawn, on the page', () => {
    expect(box(`.5 0 0 -.5 0 100 cm ${marked('10 20 30 40 re f')}`)).toEqual([5, 70, 20, 90])
    expect(box(`q 2 0 0 2 0 0 cm Q ${marked('1 1 m 2 2 l 5 1 l f')}`)).toEqual([1, 1, 5, 2])
  })
  it('has the width of its lines, from wherever it is set', () => {
    expect(box(`2 0 0 2 0 0 cm /G1 gs ${marked('10 10 m 20 10 l S')}`)).toEqual([14, 14, 46, 26])
    expect(box(`4 w ${marked('10 10 m 20 10 l S')}`)).toEqual([8, 8, 22, 12])
  })
  it('reaches as far as a curve, not as what bends it', () => {
    expect(box(marked('0 0 m 0 40 10 40 10 0 c f'))).toEqual([0, 0, 10, 30])
    expect(box(marked('0 0 m 0 40 10 0 v f'))?.[3]).toBeCloseTo(17.78)
    expect(boundCurve([0, 0], [3, 0], [6, 0], [9, 0])).toEqual([0, 0, 9, 0])
  })
  it('ends where it is clipped', () => expect(box(`0 0 20 20 re W n ${marked('10 10 90 90 re f')}`)).toEqual([10, 10, 20, 20]))
  it('holds text by the height of its font and the width of its glyphs', () => {
    expect(box(marked('BT /F1 10 Tf 1 0 0 1 5 50 Tm <00010002> Tj 0 -12 Td <0001> Tj ET'))).toEqual([5, 36, 15, 58])
  })
  it('is of each piece alone, and of none that draws nothing', () => {
    const two = `${marked('0 0 1 1 re f')} /P <</MCID 1>> BDC 5 5 1 1 re f EMC /P <</MCID 2>> BDC 0 0 9 9 re W n EMC 8 8 99 99 re f`
    expect([0, 1, 2].map(mcid => box(two, mcid))).toEqual([[0, 0, 1, 1], [5, 5, 6, 6], undefined])
  })
})
