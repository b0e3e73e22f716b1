import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { ComfortPage } from '#app/_ui/shell/comfort-page.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { wordsIn } from '#locales/words.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  const t = wordsIn(ui, 'comfort')
  return describePage({ ui, path: '/comfort', title: t('title'), description: t('lead'), listed: false })
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <Frame ui={ui} path="/comfort">
      <ComfortPage ui={ui} />
    </Frame>
  )
}
