import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** As `gzip -9` packs. */
export function gzipSmall(body: Buffer | string): Buffer {
  return gzipSync(body, { level: 9 })
}

/** As `brotli -q 11` packs. */
export function brotliSmall(body: Buffer | string): Buffer {
  const bytes = Buffer.from(body)
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}
