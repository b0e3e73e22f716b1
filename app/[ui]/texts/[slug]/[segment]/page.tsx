import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { lookUpPassage } from '#app/_ui/reader/look-up-passage.ts'
import { NothingInText } from '#app/_ui/reader/nothing-in-text.tsx'
import { PassageOffers } from '#app/_ui/reader/passage-offers.tsx'
import { PassagePage } from '#app/_ui/reader/passage-page.tsx'
import { tellPassage, titlePassage } from '#app/_ui/reader/say-passage.ts'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { CloseButton } from '#app/_ui/shell/close-button.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { describeText } from '#core/reading/describe-text.ts'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string; segment: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui: language, slug, segment } = await params
  const ui = readLanguage(language)
  const found = await lookUpPassage(slug, segment)
  if (found.kind !== 'passage')
    return { title: wordsIn(ui, 'reader')('removedTitle'), robots: { index: false } }
  const { title, description } = describeText(found.text, ui)
  return describePage({
    ui,
    path: `/texts/${slug}/${segment}`,
    type: 'article',
    title: titlePassage(found.passage, title, ui),
    description: tellPassage(found.passage, ui) || description,
    card: { kind: 'quote', ui, text: found.text, segment },
    listed: false,
  })
}

export default async function Page({ params }: Props) {
  const { ui: language, slug, segment } = await params
  const ui = readLanguage(language)
  const { library, cards, url } = running()
  const t = wordsIn(ui, 'reader')
  const found = await lookUpPassage(slug, segment)
  return (
    <Frame ui={ui} path={`/texts/${slug}/${segment}`}>
      {found.kind === 'passage' ? (
        <>
          <CloseButton ui={ui} />
          <PassagePage
            ui={ui}
            {...found}
            findTerms={library.findTerms}
            contact={library.site().contact}
            permalink={`${url}/texts/${slug}`}
          />
          <PassageOffers
            ui={ui}
            {...found}
            title={titlePassage(found.passage, describeText(found.text, ui).title, ui)}
            card={cards.preview({ kind: 'quote', ui, text: found.text, segment })}
            library={library.site().name[ui]}
            origin={url}
          />
        </>
      ) : null}
      {found.kind === 'removed' ? (
        <NothingInText ui={ui} text={found.text} title={t('removedTitle')} words={t('removed')} />
      ) : null}
      {found.kind === 'missing' || found.kind === 'broken' ? <Apology ui={ui} for={found.kind} /> : null}
    </Frame>
  )
}
