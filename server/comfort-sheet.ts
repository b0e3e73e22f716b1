import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import postcss from 'postcss'
import type { PublicFile } from './public-files.ts'
import { shortName } from './shrink-styles.ts'

/** The rules for what readers choose for their own eyes, as browsers get them. */
export type ComfortSheet = {
  readonly css: string
  /** Its hash as a source of the Content-Security-Policy, without quotes: `sha256-…`. */
  readonly hash: string
  /** The names that its custom properties have on every page; none in development, where names stay as they are. */
  readonly names: ReadonlyMap<string, string>
  /** The faces that it asks for, by address. */
  readonly faces: ReadonlyMap<string, PublicFile>
}

type Options = { readonly checkout: string; readonly development: boolean }

/**
 * Reads app/_ui/comfort.css, and makes its faces where nothing was built yet. The compiler that it starts is stopped by
 * bundleScript().
 * @throws where it is no CSS
 */
export async function readComfortSheet({ checkout, development }: Options): Promise<ComfortSheet> {
  const folder = join(checkout, 'app/_ui')
  const source = await readFile(join(folder, 'comfort.css'), 'utf8')
  if (!existsSync(join(folder, 'fonts/dyslexic-bold.woff2'))) {
    const { makeFonts } = await import('./make-fonts.ts')
    await makeFonts()
  }
  const names = development ? new Map<string, string>() : nameProperties(source)
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    stdin: { contents: rename(source, names), loader: 'css', resolveDir: folder },
    loader: { '.woff2': 'file' },
    assetNames: 'faces/[name]-[hash]',
    publicPath: '/',
    outdir: checkout,
    bundle: true,
    write: false,
    minify: true,
    target: ['chrome111', 'firefox111', 'safari16.4'],
    logLevel: 'silent',
  })
  const css = outputFiles.find(({ path }) => path.endsWith('.css'))?.text.trim() ?? ''
  const faces = outputFiles.flatMap(({ path, contents }) =>
    path.endsWith('.woff2')
      ? [[`/${relative(checkout, path)}`, { type: 'font/woff2', body: Buffer.from(contents) }] as const]
      : [],
  )
  const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`
  return { css, hash, names, faces: new Map(faces) }
}

/** What scripts know of the rules as `builtComfort…` (enhance/comfort-sheet.ts), as esbuild writes it into them. */
export function builtIn({ css, hash }: Pick<ComfortSheet, 'css' | 'hash'>): Record<string, string> {
  const built = {
    builtComfortSheet: css,
    builtComfortHash: hash,
    builtComfortPrint: hash.replace('sha256-', '').slice(0, 10),
    builtComfortProperties: [...new Set(css.match(/--[\w-]+(?=:)/g))].join(' '),
  }
  return Object.fromEntries(Object.entries(built).map(([name, words]) => [name, JSON.stringify(words)]))
}

/** Pages shorten the names of custom properties, each page its own: those that are set here need the same on all. */
function nameProperties(css: string): Map<string, string> {
  const names = new Map<string, string>()
  postcss.parse(css).walkDecls(/^--/, ({ prop }) => {
    if (!names.has(prop)) names.set(prop, `--${shortName(names.size)}`)
  })
  return names
}

function rename(css: string, names: ReadonlyMap<string, string>): string {
  const root = postcss.parse(css)
  root.walkDecls(/^--/, (declaration) => {
    declaration.prop = names.get(declaration.prop) ?? declaration.prop
  })
  return root.toString()
}
