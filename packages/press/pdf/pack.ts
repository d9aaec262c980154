/** A PDF in little space: nothing that is not used, and each stream as small as it goes. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { sharePieces } from './dedupe-content.ts'

const name = PDFName.of

/** Takes out what nothing leads to any more. */
export function sweep(pdf: PDFDocument): void {
  const { context } = pdf
  const kept = new Set<PDFRef>()
  const queue: unknown[] = [context.trailerInfo.Root, context.trailerInfo.Info]
  while (queue.length) {
    const object = queue.pop()
    if (object instanceof PDFRef) {
      if (!kept.has(object)) {
        kept.add(object)
        queue.push(context.lookup(object))
      }
    }
    else if (object instanceof PDFDict) {
      queue.push(...object.values())
    }
    else if (object instanceof PDFRawStream) {
      queue.push(object.dict)
    }
    else if (object && typeof (object as { asArray?: unknown }).asArray === 'function') {
      queue.push(...(object as { asArray: () => unknown[] }).asArray())
    }
  }
  context.enumerateIndirectObjects().forEach(([ref]) => kept.has(ref) || context.delete(ref))
}

/** What Chromium packed, fonts and what maps their glyphs to letters, as small as it goes. */
export function packStreams(pdf: PDFDocument): void {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || String(object.dict.get(name('Filter'))) !== '/FlateDecode' || object.dict.has(name('DecodeParms')))
      continue
    const packed = deflateSync(inflateSync(object.contents), { level: 9 })
    if (packed.length >= object.contents.length)
      continue
    object.dict.set(name('Length'), PDFNumber.of(packed.length))
    pdf.context.assign(ref, PDFRawStream.of(object.dict, packed))
  }
}

/** The content of each page, where pages are steps of one slide in pieces that they share. */
export function writeContents(pdf: PDFDocument, contents: string[], shared: boolean): void {
  const refs = new Map<string, PDFRef>()
  const cut = shared ? sharePieces(contents) : contents.map(content => [content])
  cut.forEach((pieces, page) => {
    const streams = pieces.map((piece) => {
      if (!refs.has(piece))
        refs.set(piece, pdf.context.register(flate(pdf, Buffer.from(piece, 'latin1'))))
      return refs.get(piece)!
    })
    pdf.getPage(page).node.set(name('Contents'), streams.length === 1 ? streams[0]! : pdf.context.obj(streams))
  })
}

function flate(pdf: PDFDocument, bytes: Uint8Array): PDFRawStream {
  const packed = deflateSync(bytes, { level: 9 })
  return PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed)
}
