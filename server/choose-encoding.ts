/** How a body can be packed: Brotli (RFC 7932), gzip (RFC 1952), or not at all. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The best of the packings that there are for what a reader accepts (RFC 9110 §12.5.3). A reader who accepts none of
 * them, or whose header is no such header, gets the body as it is, which everybody can read.
 */
export function chooseEncoding(accepted: string | undefined, available: readonly Encoding[]): Encoding {
  if (accepted === undefined || accepted === '') return 'identity'
  const weights = readWeights(accepted)
  let best: Encoding = 'identity'
  let most = 0
  for (const encoding of available) {
    if (encoding === 'identity') continue
    const weight = weights.get(encoding) ?? weights.get('*') ?? 0
    if (weight > most) {
      best = encoding
      most = weight
    }
  }
  return most >= (weights.get('identity') ?? 0) ? best : 'identity'
}

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.slice(0, 1_000).split(',')) {
    const [name = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}
