import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { AccessibilityPage } from '#app/_ui/shell/accessibility-page.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  const t = wordsIn(ui, 'accessibility')
  return describePage({ ui, path: '/accessibility', title: t('title'), description: t('goal') })
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <Frame ui={ui} path="/accessibility">
      <AccessibilityPage ui={ui} contact={running().library.site().contact} />
    </Frame>
  )
}
