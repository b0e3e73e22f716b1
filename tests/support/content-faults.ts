import { parseHistory } from '#core/text/history.ts'
import type { Text } from '#core/text/text.ts'
import { parseText } from '#core/text/text.ts'
import { pairFacts, pairSegments } from '#core/translation/pair-segments.ts'
import { remember } from '#core/translation/remember.ts'
import { findWordFaults } from './word-faults.ts'

/**
 * What is wrong with a text that is shipped: it is held to more than readers' own texts are, for it shows how a text
 * is to be kept.
 * @param files the folder's files by name, figures among them
 */
export function findContentFaults(slug: string, files: ReadonlyMap<string, string>): string[] {
  const text = parseText(slug, files, new Map())
  const faults = [
    ...findFactFaults(text),
    ...findSegmentFaults(text, new Set(files.keys())),
    ...findTypographyFaults(text),
    ...findLedgerFaults(text),
    ...findHistoryFaults(text, files.get('history.jsonl')),
  ]
  return faults.map((fault) => `${slug}: ${fault}`)
}

function findFactFaults({ source, editions }: Text): string[] {
  const [edition] = editions
  if (edition === undefined) return ['no translation']
  const { facts } = edition.target
  const needed = {
    'uk.md author': source.facts.author,
    'uk.md summary': source.facts.summary,
    'uk.md published': source.facts.published,
    'uk.md licence': source.facts.licence,
    'en.md title': facts.title,
    'en.md summary': facts.summary,
    'en.md author': facts.author,
    'en.md translator': facts.translator,
  }
  return Object.entries(needed).flatMap(([fact, value]) => (value === undefined ? [`no ${fact}`] : []))
}

function findSegmentFaults({ source }: Text, files: ReadonlySet<string>): string[] {
  return source.pieces.flatMap(({ segment, copiedId }) => {
    const { id, block, line } = segment
    const figure = block.kind === 'figure' ? block : undefined
    return [
      ...(id === undefined ? [`uk.md, line ${line}: no id`] : []),
      ...(copiedId === undefined ? [] : [`uk.md, line ${line}: "${copiedId}" stands above`]),
      ...(figure === undefined || files.has(figure.file)
        ? []
        : [`uk.md, line ${line}: no file "${figure.file}"`]),
      ...(figure?.alt === '' ? [`uk.md, line ${line}: a figure without a description`] : []),
    ]
  })
}

function findTypographyFaults({ source, editions }: Text): string[] {
  const uk = [
    ...Object.entries({
      title: source.facts.title,
      summary: source.facts.summary,
      author: source.facts.author,
    }),
    ...source.pieces.map(({ segment }) => [segment.id ?? `line ${segment.line}`, segment.words] as const),
  ]
  const en = editions.flatMap(({ target: { facts, pieces } }) => [
    ...Object.entries(facts),
    ...[...pieces.values()].map((piece) => [piece.id, piece.words] as const),
  ])
  const faultsOf = (all: readonly (readonly [string, string | undefined])[], language: 'uk' | 'en') =>
    all.flatMap(([place, words]) =>
      findWordFaults(words ?? '', language).map((fault) => `${language}, ${place}: ${fault}`),
    )
  return [...faultsOf(uk, 'uk'), ...faultsOf(en, 'en')]
}

/** Everything that is translated is signed with today's target words, and nothing else is in the ledger. */
function findLedgerFaults(text: Text): string[] {
  return text.editions.flatMap((edition) => {
    const pairs = [
      ...pairFacts(text, edition),
      ...pairSegments(text, edition).map(({ segment, target }) => ({ key: segment.id ?? '', target })),
    ]
    const keys = new Set(pairs.map(({ key }) => key))
    const edited = pairs.filter(({ target }) => target.state !== 'missing' && target.edited)
    const unknown = [...edition.ledger.signatures.keys()].filter((key) => !keys.has(key))
    return [
      ...edited.map(({ key }) => `en.json: "${key}" is not signed as it stands`),
      ...unknown.map((key) => `en.json: "${key}" is in neither uk.md nor its facts`),
    ]
  })
}

function findHistoryFaults(text: Text, history: string | undefined): string[] {
  if (history === undefined) return ['no history.jsonl']
  const known = parseHistory(history)
  return remember(text, known, '2026-11-23T00:00:00Z', undefined).map(
    ({ language, segment }) => `history.jsonl: ${language}, ${segment}: today’s words are not known`,
  )
}
