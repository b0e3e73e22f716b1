import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { AboutText } from '#app/_ui/reader/about-text.tsx'
import { findText } from '#app/_ui/reader/find-text.ts'
import { ReadingPage } from '#app/_ui/reader/reading-page.tsx'
import { Withdrawal } from '#app/_ui/reader/withdrawal.tsx'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { lastCorrections } from '#core/corrections/last-corrections.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui: language, slug } = await params
  const ui = readLanguage(language)
  const found = await findText(slug)
  if (found.kind === 'withdrawn') return { title: found.text.source.facts.title, robots: { index: false } }
  if (found.kind !== 'text') return { robots: { index: false } }
  return describePage({
    ui,
    path: `/texts/${slug}`,
    type: 'article',
    ...describeText(found.text, ui),
    card: { kind: 'text', ui, text: found.text },
  })
}

export default async function Page({ params }: Props) {
  const { ui: language, slug } = await params
  const ui = readLanguage(language)
  const { library, url } = running()
  const found = await findText(slug)
  return (
    <Frame ui={ui} path={`/texts/${slug}`}>
      {found.kind === 'text' ? (
        <>
          <AboutText ui={ui} text={found.text} url={url} />
          <ReadingPage
            ui={ui}
            text={found.text}
            edition={found.text.editions.find((edition) => edition.name === undefined)}
            corrections={lastCorrections(found.text, await library.history(slug), 3)}
            findTerms={library.findTerms}
            contact={library.site().contact}
            permalink={`${url}/texts/${slug}`}
          />
        </>
      ) : null}
      {found.kind === 'withdrawn' ? (
        <Withdrawal ui={ui} text={found.text} date={found.date} reason={found.reason} />
      ) : null}
      {found.kind !== 'text' && found.kind !== 'withdrawn' ? (
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      ) : null}
    </Frame>
  )
}
