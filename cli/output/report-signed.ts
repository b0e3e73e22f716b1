import type { Signed } from '#core/translation/sign-pairs.ts'
import type { SignedText } from '#core/translation/sign-text.ts'
import { nameParts } from './name-parts.ts'
import type { Report } from './report.ts'
import { indent, table } from './table.ts'
import { count, firstWords } from './wording.ts'
import { filesOf, listWritten } from './written.ts'

type Asked = { readonly by: string; readonly state: string; readonly dryRun?: boolean }

/** @param folder the text's folder as it is shown */
export function reportSigned(result: SignedText, { by, state, dryRun }: Asked, folder: string): Report {
  const { text, signed, newIds } = result
  const isTrial = dryRun === true
  const parts = nameParts(text)
  const name = (key: string) => [parts.get(key)?.place ?? '', key]
  const words = (key: string) => firstWords(parts.get(key)?.words ?? '')
  const verb = isTrial ? 'Would sign' : 'Signed'
  const lines = [
    signed.length === 0
      ? `Nothing to sign in ${text.slug}: ${text.editions.length === 0 ? 'it has no translation yet' : 'today’s words are signed already'}`
      : `${verb} ${count(signed.length, 'part')} of ${text.slug} as ${state}, by ${by}`,
    ...indent(table(signed.map((each) => [...name(each.key), `${was(each)} → ${state}`, words(each.key)]))),
    ...(newIds.length === 0 ? [] : [`${isTrial ? 'Would name' : 'Named'} ${count(newIds.length, 'block')}:`]),
    ...indent(table(newIds.map((id) => [...name(id), words(id)]))),
    ...listWritten(result, folder, isTrial),
  ]
  const json = {
    slug: text.slug,
    state,
    by,
    signed: signed.map(({ key, was, stale, edited }) => ({ segment: key, was, stale, edited })),
    newIds,
    files: filesOf(result),
    written: !isTrial && filesOf(result).length > 0,
  }
  return { exit: 0, lines, json }
}

function was({ was: state, stale, edited }: Signed): string {
  if (state === 'unsigned') return state
  return [state, stale ? 'stale' : '', edited ? 'edited' : ''].filter(Boolean).join(', ')
}
