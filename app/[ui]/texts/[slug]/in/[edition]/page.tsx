import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { AboutText } from '#app/_ui/reader/about-text.tsx'
import { findEdition } from '#app/_ui/reader/find-edition.ts'
import { ReadingPage } from '#app/_ui/reader/reading-page.tsx'
import { titleEdition } from '#app/_ui/reader/title-edition.ts'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { lastCorrections } from '#core/corrections/last-corrections.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string; edition: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui: language, slug, edition } = await params
  const ui = readLanguage(language)
  const found = await findEdition(slug, edition)
  if (found.kind !== 'edition') return { robots: { index: false } }
  return describePage({
    ui,
    path: `/texts/${slug}/in/${edition}`,
    type: 'article',
    title: titleEdition(found.text, edition, ui),
    description: describeText(found.text, ui, edition).description,
    card: { kind: 'text', ui, text: found.text },
  })
}

export default async function Page({ params }: Props) {
  const { ui: language, slug, edition } = await params
  const ui = readLanguage(language)
  const { library, url } = running()
  const found = await findEdition(slug, edition)
  return (
    <Frame ui={ui} path={`/texts/${slug}/in/${edition}`}>
      {found.kind === 'edition' ? (
        <>
          <AboutText ui={ui} text={found.text} edition={edition} url={url} />
          <ReadingPage
            ui={ui}
            text={found.text}
            edition={found.edition}
            corrections={lastCorrections(found.text, await library.history(slug), 3)}
            findTerms={library.findTerms}
            contact={library.site().contact}
            permalink={`${url}/texts/${slug}`}
          />
        </>
      ) : (
        <Apology ui={ui} for={found.kind} />
      )}
    </Frame>
  )
}
