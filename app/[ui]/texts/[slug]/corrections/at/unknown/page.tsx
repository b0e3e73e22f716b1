import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { describeUnknownCorrection } from '#app/_ui/history/describe-corrections.ts'
import { UnknownCorrection } from '#app/_ui/history/unknown-correction.tsx'
import { findText } from '#app/_ui/reader/find-text.ts'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui } = await params
  return describeUnknownCorrection(readLanguage(ui))
}

export default async function Page({ params }: Props) {
  const { ui: language, slug } = await params
  const ui = readLanguage(language)
  const found = await findText(slug)
  const { isWhole } = await running().library.corrections(slug)
  return (
    <Frame ui={ui} path={`/texts/${slug}/corrections`}>
      {found.kind === 'text' ? (
        <UnknownCorrection ui={ui} text={found.text} isWhole={isWhole} />
      ) : (
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      )}
    </Frame>
  )
}
