/** What styles/build-fonts.ts uses of a package without types. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'sfnt' | 'woff' | 'woff2', preserveNameIds?: number[], keepFeatures?: string[], dropTables?: string[] }): Promise<Uint8Array>
}
