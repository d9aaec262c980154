/** What our slides show, for others to show: the same headlines, drawings and words, for Marp and for reveal.js. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPrintPages } from 'slidev-addon-press/pdf/print-page.ts'
import { project } from 'slidev-addon-press/project.ts'

/** One slide. `drawings` are SVG; headline and words are plain text. */
export interface Material { headline: string, drawings: string[], words: string[] }

/** The English slides, read from the print page of the build. */
export function readMaterial(): Promise<Material[]> {
  return withPrintPages(async (open) => {
    const { page } = await open({ lang: 'en', dark: false, clicks: false })
    return page.$$eval('.print-slide-container', boxes => boxes.map(box => ({
      headline: box.querySelector('h1')!.innerText.replace(/\s+/g, ' '),
      drawings: [...box.querySelectorAll('svg')].map(svg => svg.outerHTML.replace(/<!--.*?-->|\n/g, '')),
      words: [...box.querySelectorAll<HTMLElement>('p, td, th')].map(text => text.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean),
    })))
  })
}

export function marpDeck(slides: Material[]): string {
  const pages = slides.map(({ headline, drawings, words }) => {
    const points = words.map(text => text.replace(/[<>*_[\]]/g, ' ').trim()).filter(Boolean)
    return `# ${headline}\n\n<div>${drawings.join('')}</div>\n\n${points.map(text => `- ${text}`).join('\n')}`
  })
  return `---\nmarp: true\n---\n\n<style>\n${styles()}\n</style>\n\n${pages.join('\n\n---\n\n')}\n`
}

/** The page as reveal.js has it in its own `index.html`, beside its `dist/`, without plugins. */
export function revealPage(slides: Material[]): string {
  const sections = slides.map(({ headline, drawings, words }) =>
    `<section>\n<h1>${escape(headline)}</h1>\n<div>${drawings.join('')}</div>\n<ul>${words.map(text => `<li>${escape(text)}</li>`).join('')}</ul>\n</section>`)
  const sheets = ['reset', 'reveal', 'theme/white'].map(name => `<link rel="stylesheet" href="dist/${name}.css">`)
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${escape(slides[0]!.headline)}</title>
${sheets.join('\n')}
<style>
${styles()}
</style>
</head>
<body>
<div class="reveal"><div class="slides">
${sections.join('\n')}
</div></div>
<script src="dist/reveal.js"></script>
<script>Reveal.initialize({ hash: true })</script>
</body>
</html>
`
}

/** What our drawings are drawn with. */
function styles(): string {
  const css = ['tokens', 'figure'].map(name => readFileSync(join(project().root, `styles/${name}.css`), 'utf8')).join('\n')
  return `${css}\n.figure { position: static; width: 480px; height: auto }`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
