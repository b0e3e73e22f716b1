import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { wordsIn } from '#locales/words.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  return { title: wordsIn(ui, 'shell')('missingTitle'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <Frame ui={ui}>
      <Apology ui={ui} for="missing" />
    </Frame>
  )
}
