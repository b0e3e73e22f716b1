import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { CorrectionsPage } from '#app/_ui/history/corrections-page.tsx'
import { describeCorrections } from '#app/_ui/history/describe-corrections.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, slug } = await params
  return describeCorrections(readLanguage(ui), slug, 1)
}

export default async function Page({ params }: Props) {
  const { ui, slug } = await params
  return <CorrectionsPage ui={readLanguage(ui)} slug={slug} page={1} />
}
