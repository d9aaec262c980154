/** What every check returns: findings, and one line that sums them up. */
export interface Finding {
  /** The rule that is broken; a check of one rule alone names none. */
  rule?: string
  /** A file, or a place in the deck such as `en, slide 4 (S2), click 2, dark`. */
  where: string
  /** What is wrong, as a sentence without its full stop. */
  text: string
  /** How to mend it, as the rest of that sentence. */
  mend?: string
  /** Sentences after it: how often it is found, where its picture is. */
  also?: string[]
}

export interface CheckResult { findings: Finding[], summary: string }
