/** Reads PowerPoint files back. */
import { strFromU8 } from 'fflate'
import { parse } from 'parse5'

/** A page of a PowerPoint file, from 1, as its XML has it. */
export function readPage(files: Record<string, Uint8Array>, no: number) {
  const xml = (name: string) => strFromU8(files[name]!)
  const slide = xml(`ppt/slides/slide${no}.xml`)
  const notes = xml(`ppt/notesSlides/notesSlide${no}.xml`)
  const texts = (part: string) => [...part.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescape(text!))
  return {
    titles: slide.match(/<p:sp>.*?<\/p:sp>/gs)?.filter(shape => shape.includes('<p:ph type="title"/>')).map(shape => texts(shape).join('')),
    pictures: [...slide.matchAll(/<p:pic>.*?descr="([^"]*)".*?<\/p:pic>/gs)].map(([, descr]) => unescape(descr!)),
    background: /<p:bg>/.test(slide),
    first: /<p:(sp|pic)>/.exec(slide)?.[1],
    notes: [.../<p:ph type="body" idx="1"\/>.*?<\/p:sp>/s.exec(notes)![0].matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, part]) => texts(part!).join('')).filter(Boolean),
  }
}
const unescape = (text: string) => parse(text).childNodes.flatMap(function all(node): string[] {
  return 'value' in node ? [node.value] : 'childNodes' in node ? node.childNodes.flatMap(all) : []
}).join('')
