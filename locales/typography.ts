/** What a language's typography asks for beyond its spelling, which no dictionary knows. */

/** A slip, and what it should be; the first group is shown with it. */
interface Slip { slip: RegExp, mend: string }

const NARROW = 'a narrow no-break space (U+202F)'

const APOSTROPHE: Slip = { slip: /.{0,20}\p{L}'\p{L}.{0,10}/gu, mend: 'the apostrophe ’' }
const ELLIPSIS: Slip = { slip: /.{0,20}\.\.\./gu, mend: 'the sign …' }

const SLIPS: Record<string, Slip[]> = {
  en: [
    APOSTROPHE,
    ELLIPSIS,
    { slip: /.{0,20}".{0,20}/gu, mend: 'quotation marks “ ”' },
    { slip: /.{0,20}\s(?:[;?!%]|:(?=\s|$))/gu, mend: 'no space before ; : ? ! %' },
    { slip: /(?<!\d)\d{1,3} \d{3}\b.{0,10}/gu, mend: 'a comma between thousands' },
  ],
  fr: [
    // Not in an address, a time of day or a file's name, which have no space after it.
    { slip: /.{0,20}[^\u202F\s?!](?:[;?!%»]|:(?=\s|$))/gu, mend: `${NARROW} before ; : ? ! % »` },
    { slip: /.{0,20}[ \u00A0](?:[;?!%»]|:(?=\s|$))/gu, mend: `${NARROW}, not another space, before ; : ? ! % »` },
    { slip: /«(?!\u202F).{0,20}/gu, mend: `${NARROW} after «` },
    APOSTROPHE,
    ELLIPSIS,
    { slip: /.{0,20}(?:"|“|”).{0,20}/gu, mend: 'quotation marks « »' },
    { slip: /.{0,10}\d\.\d.{0,10}/gu, mend: 'a comma in decimals' },
    { slip: /.{0,10}\d[ ,]\d{3}\b.{0,10}/gu, mend: `${NARROW} between thousands` },
  ],
}
/** Versions and licences keep their point. */
const VERSION = /\b(?:Llama |BSL |Apache |GPT-)\d\.\d/gu

/** The slips in a text, each with what should stand there. */
export function findTypographyProblems(text: string, code: string): string[] {
  const plain = text.replace(/https?:\/\/\S+|\b[\w.-]+\.(?:com|org|json|md|cpp)\b\S*|\{\w+\}/g, 'x').replace(VERSION, 'x')
  return (SLIPS[code] ?? []).flatMap(({ slip, mend }) => [...plain.matchAll(slip)].map(([found]) => `"${found}" needs ${mend}`))
}
