import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { LibraryPage } from '#app/_ui/library/library-page.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui: language, page } = await params
  const ui = readLanguage(language)
  const t = wordsIn(ui, 'library')
  const tagline = running().library.site().tagline[ui]
  const title = t('titleOnPage', { tagline, page })
  return describePage({ ui, path: `/page/${page}`, title, description: t('description', { tagline }) })
}

export default async function Page({ params }: Props) {
  const { ui: language, page } = await params
  const ui = readLanguage(language)
  const { library } = running()
  return (
    <Frame ui={ui} path={`/page/${page}`}>
      <LibraryPage ui={ui} site={library.site()} count={library.count()} shown={library.page(Number(page))} />
    </Frame>
  )
}
