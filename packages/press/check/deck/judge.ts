/** Takes measurements, returns findings: every rule on every step, each finding once, exceptions taken out. */
import type { Breach, DeckFinding, Exception, MeasuredDeck, Place, Rule } from './types.ts'
import { readRules } from './rules.ts'

/** Of what is wrong, a line shows so many characters at most. */
const LONG = 80

export interface Judgement {
  findings: DeckFinding[]
  /** Findings that an exception lets stand, and exceptions that let nothing stand. */
  excepted: DeckFinding[]
  unused: Exception[]
}

export async function judge(decks: MeasuredDeck[], exceptions: Exception[]): Promise<Judgement> {
  const all: DeckFinding[] = []
  const rules = await readRules()
  for (const deck of decks) {
    for (const [id, rule] of Object.entries(rules))
      all.push(...mergeBreaches(await applyRule(rule, deck)).map(merged => toFinding(id, rule, deck.lang, merged)))
  }
  const lets = ({ rule, slide }: Exception, finding: DeckFinding) =>
    rule === finding.rule && slide === (finding.alias ?? finding.slide)
  return {
    findings: all.filter(finding => !exceptions.some(exception => lets(exception, finding))),
    excepted: all.filter(finding => exceptions.some(exception => lets(exception, finding))),
    unused: exceptions.filter(exception => !all.some(finding => lets(exception, finding))),
  }
}

async function applyRule(rule: Rule, measured: MeasuredDeck): Promise<(Breach & Place)[]> {
  if ('deck' in rule)
    return rule.deck(measured)
  return measured.measurements.flatMap((now) => {
    const { slide, click, scheme, media } = now
    return rule.step(now).map(breach => ({ slide, click, scheme, media, ...breach }))
  })
}

type Merged = Breach & Place & { more: number }

/** The same thing against the same limit on one slide is one breach, named at the first step where it is found. */
function mergeBreaches(breaches: (Breach & Place)[]): Merged[] {
  const merged = new Map<string, Merged>()
  for (const breach of breaches) {
    const key = JSON.stringify([breach.slide?.no, breach.what, breach.limit])
    const first = merged.get(key)
    if (first)
      first.more++
    else
      merged.set(key, { ...breach, more: 0 })
  }
  return [...merged.values()]
}

function toFinding(rule: string, { mend }: Rule, lang: string, { slide, more, ...breach }: Merged): DeckFinding {
  const { click, scheme, media, what, is, limit } = breach
  const alias = slide?.frontmatter.routeAlias
  const short = what.length > LONG ? `${what.slice(0, LONG)}…` : what
  return {
    ...breach,
    rule,
    lang,
    slide: slide?.no,
    alias,
    where: [
      lang,
      slide ? `slide ${slide.no}${alias ? ` (${alias})` : ''}` : 'the deck',
      ...click === undefined ? [] : [`click ${click}`],
      ...scheme ? [scheme] : [],
      ...media && media !== 'normal' ? [media] : [],
    ].join(', '),
    text: `${/^[<"]/.test(what) ? short : `"${short}"`}: ${is} (${limit})`,
    mend,
    also: more ? [`Also at ${more} more ${more === 1 ? 'step' : 'steps'}.`] : [],
  }
}
