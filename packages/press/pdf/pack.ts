/** From a PDF's objects to fewer: those that nothing refers to are dropped, and pages share their content. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { splitIntoSharedChunks } from './dedupe-content.ts'

/** Drops the objects that cannot be reached from the trailer. */
export function dropUnreachable(pdf: PDFDocument): void {
  const { context } = pdf
  const reached = new Set<PDFRef>()
  const queue: unknown[] = [context.trailerInfo.Root, context.trailerInfo.Info]
  while (queue.length) {
    const object = queue.pop()
    if (object instanceof PDFRef) {
      if (!reached.has(object)) {
        reached.add(object)
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
  context.enumerateIndirectObjects().forEach(([ref]) => reached.has(ref) || context.delete(ref))
}

/**
 * Writes the content of each page.
 * @param shared whether pages are steps of one slide, whose content they share in chunks
 */
export function writeContents(pdf: PDFDocument, contents: string[], shared: boolean): void {
  const refs = new Map<string, PDFRef>()
  const split = shared ? splitIntoSharedChunks(contents) : contents.map(content => [content])
  split.forEach((chunks, page) => {
    const streams = chunks.map((chunk) => {
      if (!refs.has(chunk))
        refs.set(chunk, pdf.context.register(toFlateStream(pdf, Buffer.from(chunk, 'latin1'))))
      return refs.get(chunk)!
    })
    pdf.getPage(page).node.set(PDFName.of('Contents'), streams.length === 1 ? streams[0]! : pdf.context.obj(streams))
  })
}

function toFlateStream(pdf: PDFDocument, bytes: Uint8Array): PDFRawStream {
  const packed = deflateSync(bytes, { level: 9 })
  return PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed)
}
