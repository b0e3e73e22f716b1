import type { Metadata } from 'next'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'
import { describePage } from '../_i18n/describe-page.ts'
import { readLanguage } from '../_i18n/read-language.ts'
import { LibraryPage } from '../_ui/library/library-page.tsx'
import { Frame } from '../_ui/shell/frame.tsx'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  const { tagline } = running().library.site()
  const description = wordsIn(ui, 'library')('description', { tagline: tagline[ui] })
  return describePage({ ui, path: '', title: tagline[ui], description })
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  const { library } = running()
  return (
    <Frame ui={ui} path="">
      <LibraryPage
        ui={ui}
        site={library.site()}
        count={library.count()}
        shown={library.page(1)}
        lead={library.lead()}
      />
    </Frame>
  )
}
