import { romanise } from '#core/reading/romanise.ts'

type Named = { readonly uk: string | undefined; readonly en: string | undefined }

/** An author's name in the interface's language; one without an English name is romanised. */
export function authorOf(author: Named, ui: 'uk' | 'en'): string | undefined {
  if (ui === 'uk' || author.uk === undefined) return author.uk
  return author.en ?? romanise(author.uk)
}
