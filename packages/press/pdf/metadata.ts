import type { PDFDocument } from '@cantoo/pdf-lib'
/** What a PDF says of itself, in both forms: for viewers, and as XMP for libraries. */
import type { Hash } from 'node:crypto'
import type { Paper } from './finish.ts'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'

/** @param content a hash of the pages: the file's identity is what is in it, not when it was made */
export function writeAbout(pdf: PDFDocument, paper: Paper, content: Hash): void {
  const { title, author, subject, keywords, creator, date } = paper
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  pdf.setKeywords([keywords.join(', ')])
  pdf.setCreator(creator)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const xmp = describe(paper, pdf.getProducer() ?? '')
  // Libraries look for it without unpacking, so it stays plain.
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  const id = PDFHexString.of(content.update(xmp).digest('hex'))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}

function describe({ title, author, subject, keywords, lang, creator, date }: Paper, producer: string): string {
  const at = date.toISOString().replace(/\.\d+Z$/, 'Z')
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${ascii(text)}</rdf:li></rdf:Alt>`
  const bag = (texts: string[]) => `<rdf:Bag>${texts.map(text => `<rdf:li>${ascii(text)}</rdf:li>`).join('')}</rdf:Bag>`
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>${alt(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${ascii(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(subject)}</dc:description>
<dc:subject>${bag(keywords)}</dc:subject>
<dc:language>${bag([lang])}</dc:language>
<pdf:Keywords>${ascii(keywords.join(', '))}</pdf:Keywords>
<pdf:Producer>${ascii(producer)}</pdf:Producer>
<xmp:CreatorTool>${ascii(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** Safe in XML, and in a stream of which every character is a byte. */
const ascii = (text: string) => text.replace(/[&<>"]|[^\x20-\x7E]/gu, char => `&#${char.codePointAt(0)};`)
