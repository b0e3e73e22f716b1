import type { Metadata } from 'next'
import { readLanguage } from '#app/_i18n/read-language.ts'
import { describeQuoted } from '#app/_ui/history/describe-quoted.ts'
import { lookUpQuoted } from '#app/_ui/history/look-up-quoted.ts'
import { QuotedPage } from '#app/_ui/history/quoted-page.tsx'
import { UnknownRevision } from '#app/_ui/history/unknown-revision.tsx'
import { Apology } from '#app/_ui/shell/apology.tsx'
import { Frame } from '#app/_ui/shell/frame.tsx'

export const dynamic = 'force-dynamic'

type Props = {
  readonly params: Promise<{ ui: string; slug: string; segment: string; revision: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ui, slug, segment, revision } = await params
  return describeQuoted(readLanguage(ui), segment, await lookUpQuoted(slug, segment, revision))
}

export default async function Page({ params }: Props) {
  const { ui: language, slug, segment, revision } = await params
  const ui = readLanguage(language)
  const found = await lookUpQuoted(slug, segment, revision)
  const passage = `/texts/${slug}/${segment}`
  return (
    <Frame ui={ui} path={found.kind === 'quoted' ? `${passage}/at/${revision}` : passage}>
      {found.kind === 'quoted' ? <QuotedPage ui={ui} {...found} segment={segment} /> : null}
      {found.kind === 'unknown' ? <UnknownRevision ui={ui} {...found} segment={segment} /> : null}
      {found.kind === 'missing' || found.kind === 'broken' ? <Apology ui={ui} for={found.kind} /> : null}
    </Frame>
  )
}
