/**
 * What is quoted of a passage, and all that a reference may say of it. What is not known is undefined and leaves nothing
 * behind; without English words the original is quoted, and its translation is no matter.
 */
export type Quotation = {
  /** Small Latin letters, digits and hyphens, as `litera-g-k7f3qz`: what bibliographies call it. */
  readonly id: string
  /** The words quoted, as they are stored; lines of verse end in `\n`. */
  readonly words: InBoth
  readonly title: { readonly uk: string; readonly en: string | undefined }
  readonly author: InBoth
  readonly translator: string | undefined
  /** The state of the translation, in words. */
  readonly state: string | undefined
  readonly licence: string | undefined
  /** The day on which the original came out, as YYYY-MM-DD. */
  readonly published: string | undefined
  /** Where the original came out. */
  readonly outlet: { readonly name: string; readonly url: string | undefined } | undefined
  /** The name of the library that shows it. */
  readonly library: string
  /** The address of the passage as it is quoted. */
  readonly permalink: string
  /** The day on which the reader copied it, as YYYY-MM-DD. */
  readonly accessed: string | undefined
}

type InBoth = { readonly uk: string | undefined; readonly en: string | undefined }

/** A piece of a reference. */
export type Part = {
  readonly words: string
  /** The language of a text's own words; that of the reference where undefined. */
  readonly language?: 'uk' | 'en'
  /** The address that the words are a link to. */
  readonly to?: string
}
