import type { Metadata } from 'next'
import { describePage } from '#app/_i18n/describe-page.ts'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { findText } from '#app/_ui/reader/find-text.ts'
import { SharePage } from '#app/_ui/reader/share-page.tsx'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { CloseButton } from '#app/_ui/shell/close-button.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'
import { describeText } from '#core/reading/describe-text.ts'
import { wordsIn } from '#locales/words.ts'
import { running } from '#server/running.ts'

export const dynamic = 'force-dynamic'

type Props = { readonly params: Promise<{ ui: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui: language, slug } = await params
  const ui = readLanguage(language)
  const found = await findText(slug)
  if (found.kind !== 'text') return { robots: { index: false } }
  const { title, description } = describeText(found.text, ui)
  return describePage({
    ui,
    path: `/texts/${slug}/share`,
    title: wordsIn(ui, 'sharing')('shareTitle', { title }),
    description,
    card: { kind: 'text', ui, text: found.text },
    listed: false,
  })
}

export default async function Page({ params }: Props) {
  const { ui: language, slug } = await params
  const ui = readLanguage(language)
  const { library, cards, url } = running()
  const found = await findText(slug)
  return (
    <Frame ui={ui} path={`/texts/${slug}/share`}>
      {found.kind === 'text' ? (
        <>
          <CloseButton ui={ui} />
          <SharePage
            ui={ui}
            text={found.text}
            title={describeText(found.text, ui).title}
            card={cards.preview({ kind: 'text', ui, text: found.text })}
            library={library.site().name[ui]}
            origin={url}
          />
        </>
      ) : (
        <Apology ui={ui} for={found.kind === 'broken' ? 'broken' : 'missing'} />
      )}
    </Frame>
  )
}
