import { hash10 } from '#core/text/fingerprint.ts'
import { normalise } from '#core/text/normalise.ts'

/** The words of a pair; `target` is undefined where there is no translation. */
export type PairWords = { readonly source: string; readonly target: string | undefined }

/**
 * What a quotation's address pins: 10 hex digits over the normalised words of both sides. Normalised words have no line
 * end, so that one between them can be nothing else.
 */
export function pairRevision({ source, target }: PairWords): string {
  return hash10(`${normalise(source)}\n${normalise(target ?? '')}`)
}
