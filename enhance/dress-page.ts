import { paperOf } from '#core/reading/comfort.ts'
import { comfortHash, comfortPrint, comfortSheet } from './comfort-sheet.ts'

/**
 * A page with what its reader wears written into its head, and every byte after that as it came and when it came. What is
 * no page is given back.
 * @param worn as `readComfort()` gives it, not ''
 */
export function dressPage(response: Response, worn: string): Response {
  const { body, headers: given, status, statusText } = response
  if (body === null || !given.get('content-type')?.startsWith('text/html')) return response
  const headers = new Headers(given)
  const policy = given.get('content-security-policy')
  if (policy !== null) headers.set('content-security-policy', allowSheet(policy))
  const dressed = body.pipeThrough(new TransformStream(dressing(worn)))
  return new Response(dressed, { status, statusText, headers })
}

function allowSheet(policy: string): string {
  return policy.replace(/style-src(?: 'none')?/, `style-src '${comfortHash}'`)
}

/** No head of ours begins later. */
const mostHeld = 4_096

function dressing(worn: string): Transformer<Uint8Array, Uint8Array> {
  let held = new Uint8Array()
  let isPast = false
  return {
    transform(part, controller) {
      if (isPast) {
        controller.enqueue(part)
        return
      }
      held = join([held, part])
      const dressed = dressHead(held, worn)
      if (dressed === undefined && held.length < mostHeld) return
      isPast = true
      controller.enqueue(dressed ?? held)
    },
    flush(controller) {
      if (!isPast) controller.enqueue(held)
    },
  }
}

/** Undefined where the bytes do not reach into the head yet. */
function dressHead(page: Uint8Array, worn: string): Uint8Array<ArrayBuffer> | undefined {
  // One character for each byte, whatever it is part of.
  const start = new TextDecoder('latin1').decode(page.subarray(0, mostHeld))
  const [, opening, rest] = /^([\s\S]*?<html\b)([^>]*>\s*<head\b[^>]*>)/.exec(start) ?? []
  if (opening === undefined || rest === undefined) return undefined
  const end = opening.length + rest.length
  return join([
    page.subarray(0, opening.length),
    encode(` data-comfort="${worn}" data-comfort-sheet="${comfortPrint}"`),
    page.subarray(opening.length, end),
    encode(headOf(worn)),
    page.subarray(end),
  ])
}

function headOf(worn: string): string {
  const colour = paperOf(worn)
  const faces = worn.includes('face-dyslexic') ? comfortSheet.matchAll(/url\("?([^")]+)/g) : []
  return [
    colour === undefined ? '' : `<meta name="theme-color" content="${colour}">`,
    ...[...faces].map(
      ([, face]) => `<link rel="preload" as="font" type="font/woff2" href="${face}" crossorigin>`,
    ),
    `<style data-comfort-sheet>${comfortSheet}</style>`,
  ].join('')
}

function encode(words: string): Uint8Array {
  return new TextEncoder().encode(words)
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
