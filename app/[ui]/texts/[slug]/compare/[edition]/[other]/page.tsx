import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { ComparisonPage } from '#app/_ui/history/comparison-page.tsx'
import { describeComparison } from '#app/_ui/history/describe-comparison.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string; edition: string; other: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, slug, edition, other } = await params
  return describeComparison(readLanguage(ui), slug, [edition, other])
}

export default async function Page({ params }: Props) {
  const { ui, slug, edition, other } = await params
  return <ComparisonPage ui={readLanguage(ui)} slug={slug} names={[edition, other]} />
}
