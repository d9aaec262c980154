/** Which language the speaker's phone is in: the one that was chosen on it, else one that its browser asks for. */

const KEY = 'press-remote-language'

/** @param codes the talk's languages, not empty */
export function readLanguage(codes: string[]): string {
  const asked = [stored(), ...navigator.languages.map(language => language.slice(0, 2))]
  return asked.find(code => code !== undefined && codes.includes(code)) ?? codes[0]!
}

/** A browser may have its storage turned off. */
function stored(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  }
  catch {
    return undefined
  }
}

export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(KEY, code)
  }
  catch {
    // It is asked for again next time.
  }
}
