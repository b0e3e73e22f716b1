import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { normalise } from './normalise.ts'

/** The first 10 hex digits of SHA-256 over the normalised words: what a signature in the ledger holds of a target. */
export function fingerprint(words: string): string {
  return hash10(normalise(words))
}

/** The first 10 hex digits of SHA-256 over the given characters as UTF-8. */
export function hash10(characters: string): string {
  return bytesToHex(sha256(utf8ToBytes(characters))).slice(0, 10)
}
