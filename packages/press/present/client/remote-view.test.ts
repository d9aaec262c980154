import type { SpeakerState, State } from '../protocol.ts'
import type { TalkData } from '../talk-data.ts'
import { describe, expect, it } from 'vitest'
import en from '../../messages/en.ts'
import { sayBar, sayMove } from './remote-say.ts'
import { toView } from './remote-view.ts'

const words = en.stage.remote
const talk: TalkData = {
  languages: [{
    code: 'en',
    name: 'English',
    locale: 'en-GB',
    title: 'Talk',
    slides: [
      { no: 1, headline: 'One', minutes: 1, notes: [['a'], [], ['b', 'c']] },
      { no: 2, headline: 'Two', notes: [[]] },
      { no: 3, headline: 'Three', notes: [['d']] },
    ],
  }],
  totals: [2, 0, 0],
  poll: { slide: 2, words: { en: { question: 'Which?', options: ['this', 'that'] } } },
  words: { en: { remote: words, pace: en.pace, announce: en.announce } },
}
const clock = { touched: false, at: 0, by: '', value: { status: 'stopped' as const, startedAt: 0, pausedAt: 0 } }
function at(page: number, clicks: number, speaker: Partial<SpeakerState> = {}, more: Partial<State> = {}): State {
  return {
    kind: 'state',
    run: 'r',
    no: 1,
    ack: 0,
    now: 0,
    place: { touched: true, at: 0, by: '', value: { page, clicks, total: 0 } },
    speaker: { lead: 'you', clock, slides: {}, room: 3, windows: 1, rehearsing: false, ...speaker },
    ...more,
  }
}
const view = (state: State | undefined, line: Parameters<typeof toView>[3] = 'on') => toView(talk, 'en', state, line)

describe('the notes', () => {
  it('are those of the step', () => expect(view(at(1, 0)).notes).toEqual(['a']))
  it('stay through a step that adds none', () => expect(view(at(1, 1)).notes).toEqual(['a']))
  it('are none where a slide has none', () => expect(view(at(2, 0)).notes).toEqual([]))
  it('are of the next step that has some', () =>
    expect(view(at(1, 0)).soon).toEqual({ name: words.soon, notes: ['b', 'c'] }))
  it('are of the next slide as the last step is shown', () =>
    expect(view(at(2, 0)).soon).toEqual({ name: words.soonSlide, headline: 'Three', notes: ['d'] }))
  it('end with the talk', () => expect(view(at(3, 0)).soon).toEqual({ name: words.end, notes: [] }))
  it('are the first slide\'s before the server has said where the talk is', () =>
    expect(view(undefined, 'off')).toMatchObject({ no: 1, notes: ['a'], mayLead: false }))
  it('stand beside the place, which counts from one', () =>
    expect(view(at(1, 2)).place).toBe('1 of 3, step 3 of 3'))
  it('are the last ones for a place that the talk does not have', () => {
    expect(view(at(9, 9))).toMatchObject({ no: 3, click: 0 })
    expect(toView(talk, 'xx', at(1, 0), 'on').headline).toBe('One')
  })
})

describe('the bar', () => {
  const kinds = (state: State, line?: Parameters<typeof toView>[3]) => {
    const { bar, mayLead } = view(state, line)
    return [bar?.kind, bar?.answers, mayLead]
  }
  it('is none where all is well', () => expect(kinds(at(1, 0))).toEqual([undefined, undefined, true]))
  it('tells that the line is gone before all else', () =>
    expect(kinds(at(1, 0, { asks: 'other' }, { shade: 'black' }), 'off')).toEqual(['off', [], false]))
  it('tells why the server has refused', () =>
    expect(view(at(1, 0), { refused: 'old' }).bar!.text).toContain('old'))
  it('has the answers to the other speaker', () =>
    expect(kinds(at(1, 0, { asks: 'other' }, { shade: 'black' }))).toEqual(['asks', ['give', 'keep'], true]))
  it('has the question where another leads, and takes it back', () => {
    expect(kinds(at(1, 0, { lead: 'other' }))).toEqual(['watch', ['ask'], false])
    expect(kinds(at(1, 0, { lead: 'other', asks: 'you' }))).toEqual(['watch', ['withdraw'], false])
  })
  it('brings the slide back', () => expect(kinds(at(1, 0, {}, { shade: 'white' }))).toEqual(['white', ['back'], true]))
  it('lets anybody lead while nobody does', () => expect(kinds(at(1, 0, { lead: 'nobody' }))[2]).toBe(true))
})

describe('the poll', () => {
  const poll = { open: true, counts: [2, 8], bulk: { votes: 37, counted: false } }
  it('is on its slide alone', () => expect(view(at(1, 0, {}, { poll })).poll).toBeUndefined())
  it('has bars as shares of the most', () => expect(view(at(2, 0, {}, { poll })).poll).toEqual({
    question: 'Which?',
    options: [{ text: 'this', count: 2, share: 0.25 }, { text: 'that', count: 8, share: 1 }],
    votes: 'Votes so far: 10',
    bulk: { text: '37 votes from one address are set aside', press: 'Count them', counted: false },
  }))
  it('has no bars before the first vote, and none in bulk', () => {
    const shown = view(at(2, 0, {}, { poll: { open: false, bulk: { votes: 0, counted: true } } })).poll!
    expect(shown.options.map(({ share }) => share)).toEqual([0, 0])
    expect(shown).toMatchObject({ votes: 'Votes: 0', bulk: undefined })
  })
})

describe('a screen reader', () => {
  const [first, second] = [view(at(1, 0)), view(at(1, 1))]
  it('is told of a slide, then of steps', () => {
    expect(sayMove(en.announce, first, undefined, 3)).toBe('Slide 1 of 3: One')
    expect(sayMove(en.announce, second, first, 3)).toBe('Step 2 of 3')
    expect(sayMove(en.announce, second, second, 3)).toBeUndefined()
  })
  it('is told of a bar as it comes, and what its end means', () => {
    const [off, watching] = [view(at(1, 0), 'off'), view(at(1, 0, { lead: 'other' }))]
    expect(sayBar(off, first, words.given)).toBe(words.off)
    expect(sayBar(first, off, words.given)).toBe(words.on)
    expect(sayBar(first, watching, words.given)).toBe(words.given)
    expect(sayBar(watching, watching, words.given)).toBeUndefined()
  })
})
