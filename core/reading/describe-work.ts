import type { Text } from '../text/text.ts'
import { commonLicence } from './common-licence.ts'
import { describeText } from './describe-text.ts'

/**
 * A text and its translation as schema.org describes works (schema.org/CreativeWork, schema.org/Article), for a page in
 * the interface's language: the work that the page is about, and inside it the other one. `url` is the library's origin.
 * What the page's head says already, its language and its description, is not said again. Whether a name is a person's
 * or a desk's is not known here, so authors and translators are plain names; a licence without an address is left out,
 * since `license` is a URL.
 * @param name the edition's that the page shows; undefined for the text's own translation
 */
export function describeWork(text: Text, ui: 'uk' | 'en', url: string, name?: string) {
  const { facts } = text.source
  const edition = text.editions.find((each) => each.name === name)
  const place = name === undefined ? '' : `/in/${name}`
  const address = (language: 'uk' | 'en') => `${url}/${language}/texts/${text.slug}`
  const original = {
    '@id': `${url}/texts/${text.slug}#original`,
    '@type': 'CreativeWork',
    name: facts.title,
    inLanguage: 'uk',
    url: facts.source?.url ?? address('uk'),
    author: facts.author,
    datePublished: facts.published,
    dateModified: facts.updated,
    license: licenceAddress(facts.licence),
  }
  const context = { '@context': 'https://schema.org' }
  if (edition === undefined) return { ...context, ...original }
  const translation = {
    '@id': `${url}/texts/${text.slug}${place}#translation`,
    '@type': 'Article',
    headline: describeText(text, 'en', name).title,
    inLanguage: 'en',
    url: `${address('en')}${place}`,
    author: edition.target.facts.author ?? facts.author,
    translator: edition.target.facts.translator,
    license: licenceAddress(edition.target.facts.licence ?? facts.licence),
  }
  return ui === 'en'
    ? { ...context, ...translation, translationOfWork: original }
    : { ...context, ...original, workTranslation: translation }
}

function licenceAddress(licence: string | undefined): string | undefined {
  return licence === undefined ? undefined : commonLicence(licence)?.url
}
