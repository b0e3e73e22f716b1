// Opens a catalogue and writes so many texts into it, each in two revisions, of which the second stays.
import { openCatalogue, type Reading } from '#adapters/stores/catalogue/open-catalogue.ts'
import { newsOf } from '../news-of.ts'

const [cache = '', name = '', count = '0'] = process.argv.slice(2)
const catalogue = await openCatalogue({ cache, library: '/тексти', onNotice: console.error })
process.stdout.write('open\n')

function reading(slug: string, words: string): Reading {
  const title = { uk: words, en: undefined }
  const nothing = { uk: undefined, en: undefined }
  const facts = { published: undefined, minutes: 1, state: 'missing', translated: 0, topics: [] } as const
  return {
    kind: 'good',
    stamp: words,
    summary: { slug, title, summary: nothing, author: nothing, ...facts },
    news: newsOf(slug),
    isListed: true,
    formerly: [`${slug}-kolys`],
    parts: { files: new Map([['uk.md', `${words} `.repeat(500)]]), figures: new Map() },
  }
}

for (let number = 0; number < Number(count); number += 1) {
  for (const words of ['Було', 'Є']) {
    catalogue.put(`${name}-${number}`, reading(`${name}-${number}`, words), () => true)
    catalogue.put('spilne', reading('spilne', words), () => true)
  }
}
catalogue.close()
process.stdout.write('closed\n')
