/** From metadata to a PDF's document information and XMP: the one is for viewers, the other for libraries. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Hash } from 'node:crypto'
import type { Metadata } from './read-metadata.ts'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { escapeHtml } from '../util/html.ts'

/** @param content a hash of the pages: the file's identity is what is in it, not when it was made */
export function writeMetadata(pdf: PDFDocument, metadata: Metadata & { date: Date }, content: Hash): void {
  const { title, author, subject, keywords, creator, date } = metadata
  pdf.setTitle(title, { showInWindowTitleBar: true })
  if (author)
    pdf.setAuthor(author)
  if (subject)
    pdf.setSubject(subject)
  if (keywords.length)
    pdf.setKeywords([keywords.join(', ')])
  pdf.setCreator(creator)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const xmp = toXmp(metadata, pdf.getProducer() ?? '')
  // Libraries look for XMP without unpacking, so it stays plain.
  const stream = pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  const id = PDFHexString.of(content.update(xmp).digest('hex'))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
}

function toXmp(metadata: Metadata & { date: Date }, producer: string): string {
  const { title, author, subject, keywords, lang, creator, date } = metadata
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${toAscii(text)}</rdf:li></rdf:Alt>`
  const bag = (texts: string[]) =>
    `<rdf:Bag>${texts.map(text => `<rdf:li>${toAscii(text)}</rdf:li>`).join('')}</rdf:Bag>`
  const line = (text: string, element: (text: string) => string) => text && `${element(text)}\n`
  const words = keywords.join(', ')
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${namespaces}>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alt(title)}</dc:title>
${line(author, author => `<dc:creator><rdf:Seq><rdf:li>${toAscii(author)}</rdf:li></rdf:Seq></dc:creator>`)}\
${line(subject, subject => `<dc:description>${alt(subject)}</dc:description>`)}\
${line(words, () => `<dc:subject>${bag(keywords)}</dc:subject>`)}\
<dc:language>${bag([lang])}</dc:language>
${line(words, words => `<pdf:Keywords>${toAscii(words)}</pdf:Keywords>`)}\
<pdf:Producer>${toAscii(producer)}</pdf:Producer>
<xmp:CreatorTool>${toAscii(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** Escapes for XML in a stream of which every character is a byte. */
const toAscii = (text: string) => escapeHtml(text).replace(/[^\x20-\x7E]/gu, char => `&#${char.codePointAt(0)};`)
