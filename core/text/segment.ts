/** What stands inside a block: words and what is done to them. */
export type Inline =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly words: string }
  | { readonly kind: 'line-end' }
  | { readonly kind: 'note-mark'; readonly label: string }

/** One piece of a text as it is shown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly inside: readonly Inline[] }
  | { readonly kind: 'paragraph' | 'verse'; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'item'
      /** The item's number in an ordered list; undefined in an unordered one. */
      readonly number: number | undefined
      /** 0 for a list of its own, 1 for a list inside an item, and so on. */
      readonly depth: number
      readonly blocks: readonly Block[]
    }
  | {
      readonly kind: 'figure'
      readonly file: string
      readonly alt: string
      readonly credit: string | undefined
      readonly caption: readonly Inline[]
    }
  | { readonly kind: 'note'; readonly label: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'break' }

/** The smallest unit of a text. One written by hand has no id until a command gives it one. */
export type Segment = {
  readonly id: string | undefined
  readonly block: Block
  /** The plain words, without markup; a verse line ends in `\n`. Empty for a break. */
  readonly words: string
  /** Where the block starts in its file, counted from 1. */
  readonly line: number
}
