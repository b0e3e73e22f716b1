declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      readonly targetFormat: 'woff2' | 'truetype'
      readonly noHinting?: boolean
      readonly keepFeatures?: string[]
      readonly variationAxes?: { readonly wght: number | { readonly min: number; readonly max: number } }
      readonly dropTables?: string[]
    },
  ): Promise<Buffer>
}
