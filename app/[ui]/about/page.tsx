import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { AboutPage } from '#app/_ui/shell/about-page.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { parseBlocks } from '#core/text/parse-blocks.ts'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ui = readLanguage((await params).ui)
  const { tagline } = running().library.site()
  return describePage({ ui, path: '/about', title: wordsIn(ui, 'shell')('about'), description: tagline[ui] })
}

export default async function Page({ params }: Props) {
  const ui = readLanguage((await params).ui)
  const site = running().library.site()
  const blocks = parseBlocks(site.about[ui], 'site.yaml', 1).flatMap((unit) =>
    unit.kind === 'block' ? [unit.block] : [],
  )
  return (
    <Frame ui={ui} path="/about">
      <AboutPage ui={ui} blocks={blocks} contact={site.contact} />
    </Frame>
  )
}
