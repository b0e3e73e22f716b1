import { describeText } from '#core/reading/describe-text.ts'
import type { Text } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'

type Props = { readonly ui: UiLanguage; readonly text: Text; readonly url: string }

/** The text and its translation as schema.org describes them, for those who read pages by machine. */
export function AboutText({ ui, text, url }: Props) {
  const json = JSON.stringify(describeWork(ui, text, url)).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

function describeWork(ui: UiLanguage, text: Text, url: string) {
  const { facts } = text.source
  const edition = text.editions.find((each) => each.name === undefined)
  const address = (language: UiLanguage) => `${url}/${language}/texts/${text.slug}`
  const original = {
    '@id': `${url}/texts/${text.slug}#original`,
    '@type': 'CreativeWork',
    ...describeText(text, 'uk'),
    name: facts.title,
    inLanguage: 'uk',
    url: facts.source?.url ?? address('uk'),
    author: maker(facts.author),
    datePublished: facts.published,
    dateModified: facts.updated,
    license: facts.licence,
  }
  const { title, description } = describeText(text, 'en')
  const translation = {
    '@id': `${url}/texts/${text.slug}#translation`,
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: 'en',
    url: address('en'),
    author: maker(edition?.target.facts.author ?? facts.author),
    translator: maker(edition?.target.facts.translator),
    license: edition?.target.facts.licence ?? facts.licence,
    translationOfWork: { '@id': original['@id'] },
  }
  const known =
    edition === undefined
      ? [original]
      : [{ ...original, workTranslation: { '@id': translation['@id'] } }, translation]
  const page = {
    '@type': 'WebPage',
    url: address(ui),
    inLanguage: ui,
    mainEntity: { '@id': (ui === 'en' && known[1] ? translation : original)['@id'] },
  }
  return { '@context': 'https://schema.org', '@graph': [page, ...known] }
}

function maker(name: string | undefined) {
  return name === undefined
    ? undefined
    : { '@type': /^(Редакція|the )/i.test(name) ? 'Organization' : 'Person', name }
}
