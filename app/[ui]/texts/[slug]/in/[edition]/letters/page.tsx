import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { describeLetters, LettersPage } from '#app/_ui/letters/letters-page.tsx'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string; edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, slug, edition } = await params
  return describeLetters({ ui: readLanguage(ui), slug, edition })
}

export default async function Page({ params }: Props) {
  const { ui, slug, edition } = await params
  return <LettersPage ui={readLanguage(ui)} slug={slug} edition={edition} />
}
