import { join } from 'node:path'
import { build } from 'esbuild'
import { builtIn, type ComfortSheet } from './comfort-sheet.ts'
import { pack } from './pack.ts'
import type { PublicFile } from './public-files.ts'

/** Where it lies: at the top, since a service worker answers for what is beneath it, and always the same. */
export const comfortWorkerAddress = '/comfort-worker.js'

/** It asks this site for pages, and nobody for anything else. */
const policy = "default-src 'none'; connect-src 'self'"

type Options = {
  readonly checkout: string
  readonly development: boolean
  readonly comfort: Pick<ComfortSheet, 'css' | 'hash'>
}

/**
 * The worker that dresses pages for those who chose something for their own eyes. The compiler that it starts is stopped
 * by bundleScript().
 * @throws where it does not compile
 */
export async function bundleComfortWorker({ checkout, development, comfort }: Options): Promise<PublicFile> {
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: [join(checkout, 'enhance/comfort-worker.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: !development,
    define: builtIn(comfort),
    logLevel: 'silent',
  })
  const body = Buffer.from(outputFiles[0]?.contents ?? [])
  return { type: 'text/javascript; charset=utf-8', body, packings: await pack(body), policy }
}
