/** From a slide's Markdown to the tag of the figure that it draws, for example `HourglassFigure`. */
export const findFigureTag = ({ content }: { content: string }): string | undefined =>
  /<([A-Z]\w*(?:Figure|Map))\b/.exec(content)?.[1]
