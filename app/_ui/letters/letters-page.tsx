import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { lastCorrections } from '#core/corrections/last-corrections.ts'
import { describeText } from '#core/reading/describe-text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'
import { findText } from '../reader/find-text.ts'
import { ReadingPage } from '../reader/reading-page.tsx'
import { titleEdition } from '../reader/title-edition.ts'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  /** The edition beside the original; undefined for the text's own translation. */
  readonly edition?: string
}

/** To search engines and networks the page is the one without the letters. */
export async function describeLetters({ ui, slug, edition }: Props): Promise<Metadata> {
  const found = await findText(slug)
  if (found.kind !== 'text') return { robots: { index: false } }
  const { text } = found
  const { title, description } = describeText(text, ui, edition)
  return describePage({
    ui,
    path: edition === undefined ? `/texts/${slug}` : `/texts/${slug}/in/${edition}`,
    type: 'article',
    title: wordsIn(ui, 'reader')('lettersTitle', {
      title: edition === undefined ? title : titleEdition(text, edition, ui),
    }),
    description,
    card: { kind: 'text', ui, text },
    listed: false,
  })
}

/** A text as it is read, with Latin letters under its Ukrainian words. */
export async function LettersPage({ ui, slug, edition: name }: Props) {
  const { library, url } = running()
  const found = await findText(slug)
  const path = name === undefined ? `/texts/${slug}/letters` : `/texts/${slug}/in/${name}/letters`
  return (
    <Frame ui={ui} path={path}>
      {found.kind === 'text' ? (
        <ReadingPage
          ui={ui}
          text={found.text}
          edition={found.text.editions.find((edition) => edition.name === name)}
          corrections={lastCorrections(found.text, await library.history(slug), 3)}
          findTerms={library.findTerms}
          contact={library.site().contact}
          permalink={`${url}/texts/${slug}`}
          letters
        />
      ) : (
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      )}
    </Frame>
  )
}
