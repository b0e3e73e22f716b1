import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { build, stop } from 'esbuild'
import { type Packings, pack } from './pack.ts'

/** The enhancement script, and the address that holds its hash. */
export type Script = { readonly address: string; readonly body: Buffer; readonly packings?: Packings }

type Options = { readonly checkout: string; readonly development: boolean }

/** Bundles enhance/ for the browsers of the last years. @throws where it does not compile */
export async function bundleScript({ checkout, development }: Options): Promise<Script> {
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: [join(checkout, 'enhance/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: !development,
    sourcemap: development ? 'inline' : false,
    logLevel: 'silent',
  })
  // The compiler is a process of its own, which would stay.
  await stop()
  const body = Buffer.from(outputFiles[0]?.contents ?? '')
  return {
    body,
    packings: await pack(body),
    address: `/script/${createHash('sha256').update(body).digest('hex').slice(0, 10)}.js`,
  }
}
