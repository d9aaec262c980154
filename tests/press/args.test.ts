import { parseBase, parseCount, parseCounts, parseLanguages, parsePort, parseSlides, readArgs } from 'slidev-addon-press/util/args.ts'
import { UserError } from 'slidev-addon-press/util/user-error.ts'
import { describe, expect, it } from 'vitest'

const options = { dark: { type: 'boolean', help: '' }, slides: { type: 'string', help: '' } } as const
const read = (args: string[], env = {}) => readArgs('shots', { options }, args, env).values

describe('options', () => {
  it('are read', () => {
    expect({ ...read(['--dark', '--slides', '4-6']) }).toEqual({ dark: true, slides: '4-6' })
    expect({ ...read([]) }).toEqual({})
  })

  it.each([
    [['--drak'], /Unknown option '--drak'; press shots --help tells what it takes\.$/],
    [['all'], /Unexpected argument 'all'; press shots --help tells/],
    [['--slides'], /'--slides <value>' argument missing; press shots --help tells/],
    [['--dark=yes'], /does not take an argument; press shots --help tells/],
    [['--slides', '1', '--slides', '2'], /--slides is given twice/],
  ])('that cannot be meant are told in one sentence: %j', (args, message) => {
    expect(() => read(args)).toThrow(UserError)
    expect(() => read(args)).toThrow(message)
  })

  it('that npm kept for itself count', () => {
    expect({ ...read([], { npm_lifecycle_event: 'shots', npm_config_dark: 'true', npm_config_slides: '4-6' }) }).toEqual({ dark: true, slides: '4-6' })
    expect({ ...read([], { npm_lifecycle_event: 'test', npm_config_dark: 'true' }) }).toEqual({})
  })

  it('may narrow a command down to a part', () => {
    const check = (args: string[]) => readArgs('check', { options, parts: { site: '' } }, args, {}).parts
    expect(check(['site'])).toEqual(['site'])
    expect(() => check(['sites'])).toThrow('Unexpected argument \'sites\'; press check --help tells what it takes.')
  })
})

describe('a range of slides', () => {
  it.each([['4', [4]], ['4-6', [4, 5, 6]], ['8, 1-2,2', [1, 2, 8]]])('%s', (text, slides) => {
    expect(parseSlides(text, 11)).toEqual(slides)
  })

  it.each([
    ['9-3', /9-3 runs backwards; write 3-9/],
    ['0', /counted from 1/],
    ['10-12', /only 11 slides/],
    ['four', /give numbers and ranges/],
    ['', /give numbers and ranges/],
    ['1,,2', /give numbers and ranges/],
    ['-3', /give numbers and ranges/],
  ])('refuses "%s"', (text, message) => {
    expect(() => parseSlides(text, 11)).toThrow(UserError)
    expect(() => parseSlides(text, 11)).toThrow(message)
  })
})

describe('ports, bases, languages', () => {
  it('are read', () => {
    expect(parsePort('3030')).toBe(3030)
    expect(parseLanguages('fr')).toEqual(['fr'])
    expect(parseLanguages()).toEqual(['en', 'fr'])
    expect(['/', '/talk/', '/a/b-c_1.0/'].map(parseBase)).toEqual(['/', '/talk/', '/a/b-c_1.0/'])
  })

  it.each(['0', '65536', '30.5', '-1', 'http', ''])('refuses port "%s"', (text) => {
    expect(() => parsePort(text)).toThrow(/whole number from 1 to 65535/)
  })

  it.each(['talk', '/talk', 'talk/', '', '//', '/a b/', 'https://x.org/'])('refuses base "%s"', (text) => {
    expect(() => parseBase(text)).toThrow(/starts and ends with a slash/)
  })

  it.each(['xx', '', 'constructor'])('refuses language "%s"', (text) => {
    expect(() => parseLanguages(text)).toThrow(/the talk is in en/)
  })
})

describe('counts', () => {
  it('are read', () => {
    expect(parseCount('rounds', '5')).toBe(5)
    expect(parseCounts('sizes', '10,100')).toEqual([10, 100])
  })

  it.each(['0', '-1', '1.5', 'five', '', '1,', ','])('refuse "%s"', (text) => {
    expect(() => parseCount('rounds', text)).toThrow(/--rounds is ".*"; give a whole number from 1 on/)
    expect(() => parseCounts('sizes', text)).toThrow(/--sizes is ".*"; give whole numbers from 1 on/)
  })

  it('of one are not several', () => {
    expect(() => parseCount('rounds', '5,6')).toThrow(UserError)
  })
})
