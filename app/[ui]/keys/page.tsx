import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { CloseButton } from '#app/_ui/shell/close-button.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { KeysPage } from '#app/_ui/shell/keys-page.tsx'
import { wordsIn } from '#locales/words.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  const t = wordsIn(ui, 'reader')
  return describePage({
    ui,
    path: '/keys',
    title: t('keys'),
    description: t('keyboard.lead'),
    listed: false,
  })
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <Frame ui={ui} path="/keys">
      <CloseButton ui={ui} />
      <KeysPage ui={ui} />
    </Frame>
  )
}
