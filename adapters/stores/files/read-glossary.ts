import { type Glossary, parseGlossary } from '#core/glossary/parse-glossary.ts'
import { insideLibrary } from './inside-library.ts'
import { readWords } from './read-words.ts'

export const glossaryFile = 'glossary.csv'

/**
 * The library's glossary; without glossary.csv an empty one.
 * @throws ContentError with the line of the first fault
 */
export function readGlossary(library: string): Glossary {
  const path = insideLibrary(library, glossaryFile, glossaryFile)
  return path === undefined ? [] : parseGlossary(readWords(path, glossaryFile), glossaryFile)
}
