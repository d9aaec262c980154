import { expect, it } from 'vitest'
import { splitNames, splitStrings, toFirm } from './firms'

it('a cell is taken apart at its commas, and a name with one stays whole only as a name', () => {
  expect(splitNames('Prime Intellect,Arcee AI')).toEqual(['Prime Intellect', 'Arcee AI'])
  const apus = 'Qilin Hesheng Network Technology Co., Ltd. (APUS)'
  expect(splitNames(`${apus},Shenzhen University`)).toEqual([apus, 'Shenzhen University'])
  expect(splitStrings(apus)).toEqual(['Qilin Hesheng Network Technology Co.', 'Ltd. (APUS)'])
  expect([splitNames(''), splitStrings('')]).toEqual([[], []])
})

it.each([
  ['Google DeepMind', 'Google'], ['DeepMind', 'Google'], ['Google Research, Brain Team', 'Google'], ['Facebook AI Research', 'Meta'], ['Meta AI', 'Meta'],
  ['Microsoft Research Asia', 'Microsoft'], ['Alibaba Cloud', 'Alibaba'], ['Huawei Noah\'s Ark Lab', 'Huawei'], ['Z.ai (Zhipu AI)', 'Zhipu AI'], ['Zhipu AI', 'Zhipu AI'],
])('%s is a unit of %s', (name, firm) => {
  expect(toFirm(name)).toBe(firm)
})

it.each(['Ant Group', 'MosaicML', 'Tsinghua University', 'University of California (UC) Berkeley', 'Metagenomi', 'Intellifusion', 'Baichuan'])('%s is a firm of its own', (name) => {
  expect(toFirm(name)).toBe(name)
})
