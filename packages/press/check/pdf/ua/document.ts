/** Rules of PDF/UA for the file as a whole. */
import type { Rule } from './rule.ts'
import type { StoredPdf } from './stored.ts'
import { PDFBool, PDFDict, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { name, readDict, readName, readText } from './stored.ts'

/** A language by RFC 3066. */
const LANGUAGE = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i

const readXmp = ({ pdf }: StoredPdf): string => {
  const metadata = pdf.catalog.lookup(name('Metadata'))
  if (!(metadata instanceof PDFRawStream) || readName(metadata.dict, 'Subtype') !== 'XML')
    return ''
  return metadata.dict.has(name('Filter')) ? '' : Buffer.from(metadata.contents).toString('utf8')
}
const isTrue = (dict: PDFDict | undefined, key: string) => dict?.lookup(name(key)) === PDFBool.True
const find = (...findings: [boolean, string][]) => findings.flatMap(([wrong, text]) => wrong ? [text] : [])
const listDicts = ({ objects }: StoredPdf) =>
  objects.flatMap(object => object instanceof PDFStream ? [object.dict] : object instanceof PDFDict ? [object] : [])

export const documentRules: Rule[] = [
  {
    conditions: ['01-007'],
    find: ({ pdf }) => find(
      [!isTrue(readDict(pdf.catalog, 'MarkInfo'), 'Marked'), 'is not marked as tagged'],
      [isTrue(readDict(pdf.catalog, 'MarkInfo'), 'Suspects'), 'calls its own tags suspect'],
    ),
  },
  { conditions: ['06-001'], find: pdf => find([!readXmp(pdf), 'has no XMP in the plain']) },
  {
    conditions: ['06-002'],
    find: pdf => find([!/xmlns:pdfuaid="http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/"[^]*<pdfuaid:part>1<\/pdfuaid:part>/.test(readXmp(pdf)), 'does not say in its XMP that it is PDF/UA-1']),
  },
  { conditions: ['06-003'], find: pdf => find([!/<dc:title>.*?<rdf:li[^>]*>[^<]+</s.test(readXmp(pdf)), 'has no dc:title in its XMP']) },
  {
    conditions: ['07-001', '07-002'],
    find: ({ pdf }) => find([
      !isTrue(readDict(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
      'does not have its title shown in the window',
    ]),
  },
  {
    // With a language of the whole, that of every text in it, under it and about it is known.
    conditions: ['11-001', '11-002', '11-003', '11-004', '11-006'],
    find: ({ pdf, elements }) => [
      ...find([!LANGUAGE.test(readText(pdf.catalog, 'Lang')), `has "${readText(pdf.catalog, 'Lang')}" as its language`]),
      ...elements.filter(({ dict }) => dict.has(name('Lang')) && !LANGUAGE.test(readText(dict, 'Lang')))
        .map(({ type, dict }) => `has "${readText(dict, 'Lang')}" as the language of a ${type}`),
    ],
  },
  { conditions: ['20-001', '20-002', '20-003'], find: ({ pdf }) => find([pdf.catalog.has(name('OCProperties')), 'has layers']) },
  { conditions: ['21-001', '28-016'], find: pdf => find([listDicts(pdf).some(dict => dict.has(name('EF'))), 'has files in it']) },
  { conditions: ['11-005', '25-001', '28-005', '28-010'], find: ({ pdf }) => find([pdf.catalog.has(name('AcroForm')), 'has a form']) },
  { conditions: ['26-001', '26-002'], find: ({ pdf }) => find([!!pdf.context.trailerInfo.Encrypt, 'is encrypted']) },
  {
    conditions: ['28-014', '28-015'],
    find: pdf => find([
      listDicts(pdf).some(dict => readName(dict, 'S') === 'Rendition' || readName(dict, 'Type') === 'MediaClip'),
      'plays media',
    ]),
  },
  {
    conditions: ['30-001', '30-002'],
    find: pdf => find([
      listDicts(pdf).some(dict => readName(dict, 'Subtype') === 'Form'),
      'has a form XObject, as a partly opaque group of words makes one, whose content would not be looked at; colour the words instead',
    ]),
  },
]
