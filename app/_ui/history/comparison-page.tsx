import { comparedEditions } from '#core/reading/compare-editions.ts'
import type { UiLanguage } from '#locales/words.ts'
import { findText } from '../reader/find-text.ts'
import { Apology } from '../shell/apology.tsx'
import { Frame } from '../shell/frame.tsx'
import { comparisonPath, type EditionNames } from './describe-comparison.ts'
import { EditionsCompared } from './editions-compared.tsx'

type Props = { readonly ui: UiLanguage; readonly slug: string; readonly names: EditionNames }

/** Two translations of a text, side by side. */
export async function ComparisonPage({ ui, slug, names }: Props) {
  const found = await findText(slug)
  const editions = found.kind === 'text' ? comparedEditions(found.text, ...names) : undefined
  if (found.kind !== 'text' || editions === undefined)
    return (
      <Frame ui={ui}>
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      </Frame>
    )
  return (
    <Frame ui={ui} path={comparisonPath(slug, names)}>
      <EditionsCompared ui={ui} text={found.text} editions={editions} />
    </Frame>
  )
}
