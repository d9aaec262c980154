/**
 * From a PDF to findings by PDF/UA-1 and the Matterhorn Protocol 1.1: each of its 87 conditions that a machine can
 * find has a rule here, or is ruled out by one. docs/pdf-ua.md lists them.
 */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Rule } from './rule.ts'
import { contentRules } from './content.ts'
import { documentRules } from './document.ts'
import { fontRules } from './fonts.ts'
import { readStoredPdf } from './stored.ts'
import { structureRules } from './structure.ts'

export const RULES: Rule[] = [...documentRules, ...structureRules, ...contentRules, ...fontRules]

/** Finds what keeps a PDF from being PDF/UA-1, a sentence each with the conditions of the protocol. */
export function checkUa(pdf: PDFDocument): string[] {
  const stored = readStoredPdf(pdf)
  return RULES.flatMap(({ conditions, find }) =>
    [...new Set(find(stored))].map(text => `it ${text} (Matterhorn ${conditions.join(', ')})`))
}
