import { openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { inspectFolder } from '#adapters/stores/files/inspect-library.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { pageCorrections } from '#core/corrections/page-corrections.ts'
import { quotedPair } from '#core/quoting/quoted-pair.ts'
import { findFaults } from '#core/text/find-faults.ts'
import { readFeed } from '#server/feeds.ts'
import { openLibrary } from '#server/library.ts'
import { placeInText } from '#server/place-in-text.ts'

// Opens the library that is named first, asks of its text `kniga` all that depends on its log, and prints the answers as
// JSON: what the page of a quotation shows, for each of the revisions of a paragraph that are named after it.
const [folder = '', segment = '', ...revisions] = process.argv.slice(2)
const onNotice = (notice: string) => console.error(notice)
const catalogue = await openCatalogue({ cache: undefined, library: folder, onNotice })
const library = await openLibrary({ store: openFileStore({ folder }), catalogue, onNotice, patience: 30_000 })
const found = await library.find('kniga')
if (found.kind !== 'text') throw new Error(`Expected the text "kniga", found ${found.kind}`)
const { text } = found

const quotations: unknown[] = []
for (const revision of revisions) {
  const place = await placeInText(text, [segment, 'at', revision], library)
  const quoted = quotedPair(text, await library.history('kniga', segment), segment, revision)
  quotations.push({
    status: place?.kind === 'page' && place.status,
    words: quoted?.words.source,
    since: quoted?.since,
  })
}
const { history, isWhole } = await library.corrections('kniga')
const moments = [history.at(-1)?.at, history[0]?.at, '2001-01-01T00:00:00.000Z']
const corrections = await Promise.all(
  moments.map((at) => placeInText(text, ['corrections', 'at', at ?? ''], library)),
)
const site = () => library.site()
const feed = readFeed('uk', { catalogue, site, url: 'https://chytanka.example', opened: '' })
const inspected = await inspectFolder(folder, 'kniga')
const answers = {
  quotations,
  corrections,
  pages: pageCorrections(history).length,
  isWhole,
  feed: feed.entries.map(({ moment }) => moment),
  findings: inspected && findFaults(inspected.folder).findings.map(({ line }) => line),
}
library.close()
process.stdout.write(JSON.stringify(answers))
