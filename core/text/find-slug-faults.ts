import { ContentError } from './content-error.ts'
import { sourceFacts } from './facts.ts'
import type { TextFolder } from './find-faults.ts'
import { type Finding, foundWarning } from './finding.ts'
import { cutFrontMatter } from './front-matter.ts'
import { checkYaml } from './parse-yaml.ts'
import { isSlug } from './slug.ts'

/** A text's address and the ones it had before. */
export type Addresses = {
  readonly slug: string
  readonly formerly: readonly string[]
  /** The line of `formerly` in uk.md, counted from 1. */
  readonly line: number | undefined
}

/** The addresses that a text claims; only today's where uk.md cannot be read. */
export function readAddresses({ slug, files }: Pick<TextFolder, 'slug' | 'files'>): Addresses {
  try {
    const { facts } = cutFrontMatter('uk.md', files.get('uk.md') ?? '')
    const { formerly = [] } = checkYaml(facts, sourceFacts)
    return { slug, formerly, line: facts.lineOf(['formerly']) }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { slug, formerly: [], line: undefined }
  }
}

/** Folder names that can be no address, so that no reader reaches what is in them. */
export function findOddFolders(names: readonly string[]): Finding[] {
  return names
    .filter((name) => !isSlug(name))
    .map((name) =>
      foundWarning(
        { file: name, line: undefined },
        'This folder’s name can be no address, so nobody sees its text',
        'Rename it to at most 80 small Latin letters, digits and hyphens',
      ),
    )
}

/** Former addresses that would lead to two texts, or that are a text today. */
export function findSlugFaults(texts: readonly Addresses[]): Finding[] {
  const today = new Set(texts.map((text) => text.slug))
  const claimed = new Map<string, string>()
  return texts.flatMap(({ slug: own, formerly, line }) =>
    formerly.flatMap((slug) => {
      const first = claimed.get(slug)
      if (first === undefined) claimed.set(slug, own)
      if (first === undefined && !today.has(slug)) return []
      const rival = today.has(slug) ? 'is a text today' : `leads to "${first}" already`
      return [
        foundWarning(
          { file: `${own}/uk.md`, line },
          `The former address "${slug}" ${rival}`,
          'Take it out of "formerly"',
        ),
      ]
    }),
  )
}
