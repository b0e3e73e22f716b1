import type { Metadata } from 'next'
import { wordsIn } from '#locales/words.ts'
import { readLanguage } from '../../_i18n/read-language.ts'
import { Apology } from '../../_ui/shell/apology.tsx'
import { Frame } from '../../_ui/shell/frame.tsx'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  return { title: wordsIn(ui, 'shell')('brokenTitle'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <Frame ui={ui} path="">
      <Apology ui={ui} for="broken" />
    </Frame>
  )
}
