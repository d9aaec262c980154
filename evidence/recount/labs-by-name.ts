/**
 * Whose model it is, by its name alone.
 *
 * The name is the last part of the id, after the last "/", in lower case. It is a lab's when it begins with one of the
 * names below, either as it stands or less a prefix that says who made or sells it: one of the labs or resellers named
 * here, maybe with a region before it and a dot after that, then "." or ":" or "_" or one or more "-".
 * So "us.anthropic.claude-opus-4-8", "anthropic--claude-4-opus" and "databricks-claude-sonnet-4" are Anthropic's.
 * A name that only holds another's further on is not: "deepseek-r1-distill-qwen-32b" is no model of Alibaba's.
 *
 * - OpenAI: gpt with a number, gpt-oss, gpt-audio, gpt-image, gpt-realtime, chatgpt, codex, o1 to o9; not gpt4all,
 * gpt-j.
 * - Google: gemini, gemma and what is called after it (codegemma, medgemma …), imagen, veo, learnlm.
 * - Alibaba: qwen, codeqwen, qwq, qvq, wan with a number or hyphen, tongyi.
 * - Anthropic: claude.
 * - xAI: grok, which is not groq.
 */

/** Ids of evidence/labs.json. */
export const LAB_IDS = ['openai', 'google', 'alibaba', 'anthropic', 'xai'] as const
export type LabId = typeof LAB_IDS[number]

const PREFIX = /^(?:[a-z]+\.)?(?:openai|google|alibaba|qwen|anthropic|xai|x-ai|databricks|duo-chat|vertex|azure|bedrock)(?:[.:_]|-+)/

const NAMES: Record<LabId, RegExp> = {
  openai: /^(?:chatgpt|codex(?![a-z])|gpt-?\d(?!all)|gpt-(?:oss|audio|image|realtime)|o[1-9](?![a-z\d]))/,
  google: /^(?:gemini|(?:code|med|pali|shield|embedding|function|t5|tx)?gemma|imagen|learnlm|veo(?=[-\d]))/,
  alibaba: /^(?:(?:code)?qwen|qwq|qvq|wan(?=[-\d])|tongyi)/,
  anthropic: /^claude/,
  xai: /^grok(?![a-z])/,
}

/** @param id as its provider calls it: `anthropic/claude-opus-4.8`, `eu.anthropic.claude-opus-4-8`, `gpt-5` */
export function findLab(id: string): LabId | undefined {
  const name = id.split('/').at(-1)!.toLowerCase()
  const names = [name, name.replace(PREFIX, '')]
  return LAB_IDS.find(lab => names.some(name => NAMES[lab].test(name)))
}
