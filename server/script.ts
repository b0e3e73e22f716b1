import { join, relative } from 'node:path'
import { build, type OutputFile, stop } from 'esbuild'
import { builtIn, type ComfortSheet } from './comfort-sheet.ts'
import { type Packings, pack } from './pack.ts'

/** The enhancement script: what pages name, and all files it is made of, by addresses that hold their hashes. */
export type Script = { readonly address: string; readonly files: ReadonlyMap<string, ScriptFile> }
export type ScriptFile = { readonly body: Buffer; readonly packings?: Packings }

type Options = {
  readonly checkout: string
  readonly development: boolean
  /** The rules for those who chose something for their own eyes, which the script brings them. */
  readonly comfort: Pick<ComfortSheet, 'css' | 'hash'>
}

/**
 * Bundles enhance/ for the browsers of the last years. Pages bring main.ts at once; what it imports by `import()` is
 * a file of its own, which a reader's first use of it brings.
 * @throws where it does not compile
 */
export async function bundleScript({ checkout, development, comfort }: Options): Promise<Script> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: [join(checkout, 'enhance/main.ts')],
    entryNames: 'script/[hash]',
    chunkNames: 'script/[hash]',
    outdir: checkout,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    minify: !development,
    sourcemap: development ? 'inline' : false,
    define: builtIn(comfort),
    logLevel: 'silent',
  })
  // The compiler is a process of its own, which would stay.
  await stop()
  const main = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === 'enhance/main.ts')
  const addressed = async ({ path, contents }: OutputFile): Promise<[string, ScriptFile]> => {
    const body = Buffer.from(contents)
    return [`/${relative(checkout, path)}`, { body, packings: await pack(body) }]
  }
  return { address: `/${main?.[0]}`, files: new Map(await Promise.all(outputFiles.map(addressed))) }
}
