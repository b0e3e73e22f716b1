import type { Text } from '../text/text.ts'
import { commonLicence } from './common-licence.ts'
import { describeText } from './describe-text.ts'

/**
 * A text and its translation as schema.org describes works (schema.org/CreativeWork, schema.org/Article), for a page in
 * the interface's language. `url` is the library's origin. Whether a name is a person's or a desk's is not known here,
 * so authors and translators are plain names; a licence without an address is left out, since `license` is a URL.
 */
export function describeWork(text: Text, ui: 'uk' | 'en', url: string) {
  const { facts } = text.source
  const edition = text.editions.find((each) => each.name === undefined)
  const address = (language: 'uk' | 'en') => `${url}/${language}/texts/${text.slug}`
  const original = {
    '@id': `${url}/texts/${text.slug}#original`,
    '@type': 'CreativeWork',
    name: facts.title,
    description: describeText(text, 'uk').description,
    inLanguage: 'uk',
    url: facts.source?.url ?? address('uk'),
    author: facts.author,
    datePublished: facts.published,
    dateModified: facts.updated,
    license: licenceAddress(facts.licence),
  }
  const page = { '@type': 'WebPage', url: address(ui), inLanguage: ui }
  if (edition === undefined) return graph([{ ...page, mainEntity: { '@id': original['@id'] } }, original])
  const { title, description } = describeText(text, 'en')
  const translation = {
    '@id': `${url}/texts/${text.slug}#translation`,
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: 'en',
    url: address('en'),
    author: edition.target.facts.author ?? facts.author,
    translator: edition.target.facts.translator,
    license: licenceAddress(edition.target.facts.licence ?? facts.licence),
    translationOfWork: { '@id': original['@id'] },
  }
  const shown = ui === 'en' ? translation : original
  return graph([
    { ...page, mainEntity: { '@id': shown['@id'] } },
    { ...original, workTranslation: { '@id': translation['@id'] } },
    translation,
  ])
}

function graph(things: readonly object[]) {
  return { '@context': 'https://schema.org', '@graph': things }
}

function licenceAddress(licence: string | undefined): string | undefined {
  return licence === undefined ? undefined : commonLicence(licence)?.url
}
