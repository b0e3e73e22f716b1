import type { Card } from '#core/cards/card.ts'
import { quoteCard } from '#core/cards/quote-card.ts'
import { siteCard } from '#core/cards/site-card.ts'
import { textCard } from '#core/cards/text-card.ts'
import type { Site } from '#core/reading/site.ts'
import { fingerprint } from '#core/text/fingerprint.ts'
import { writeLedger } from '#core/text/ledger.ts'
import { parseText, type Text } from '#core/text/text.ts'
import { pairNamed } from '#core/translation/pair-segments.ts'
import { cardWordsIn } from '#locales/card-words.ts'
import { letters } from './card-letters.ts'

export const today = '2026-11-23'

const site: Site = {
  name: { uk: 'Поруч', en: 'Poruch' },
  tagline: { uk: 'Українські тексти поруч із перекладом', en: 'Ukrainian texts beside their translations' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'en',
  lead: undefined,
}

type State = 'machine' | 'draft' | 'translated' | 'reviewed'
type Facts = {
  readonly title?: string
  readonly english?: string | undefined
  readonly author?: string | undefined
  readonly published?: string
  readonly uk?: string
  readonly en?: string | undefined
  readonly state?: State
  /** What the translation was made from, where that is no longer the original. */
  readonly of?: string
}

const sentence = 'Візьміть літеру *г* і ледь підніміть край її даху, на один рух пера.'
const counterpart =
  'Take the letter *г* and lift the edge of its roof ever so slightly, by a stroke of the pen.'

/** A text of one segment, `k7f3qz`, as editors would have saved and signed it. */
function textOf(facts: Facts): Text {
  const { title = 'Літера, що повернулася додому', uk = sentence, state = 'reviewed' } = facts
  const english = 'english' in facts ? facts.english : 'The letter that came home'
  const en = 'en' in facts ? facts.en : counterpart
  const author = 'author' in facts ? facts.author : 'Редакція «Поруч»'
  const front = { title, author, published: facts.published ?? today }
  const target = en === undefined ? '' : `\n<!-- k7f3qz -->\n${en}\n`
  const files = new Map([
    ['uk.md', `---\n${yamlOf(front)}---\n\n<!-- k7f3qz -->\n${uk}\n`],
    ['en.md', `---\n${yamlOf({ title: english })}---\n${target}`],
  ])
  const unsigned = parseText('litera-g', files, new Map())
  const signatures = pairNamed(unsigned, unsigned.editions[0]).flatMap(({ key, words, target: made }) => {
    if (made.state === 'missing') return []
    const of = key === 'k7f3qz' ? (facts.of ?? words) : words
    const signature = { of, target: fingerprint(made.words), state, origin: 'human' }
    return [[key, signature] as const]
  })
  files.set('en.json', writeLedger(new Map(signatures)).content)
  return parseText('litera-g', files, new Map())
}

function yamlOf(facts: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(facts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`]))
    .join('')
}

function ofText(name: string, ui: 'uk' | 'en', facts: Facts, own: Site = site): CardCase {
  const text = textOf(facts)
  return { name, card: textCard({ site: own, text }, ui, cardWordsIn(ui), today, letters) }
}

function ofQuote(name: string, ui: 'uk' | 'en', facts: Facts): CardCase {
  const text = textOf(facts)
  const card = quoteCard({ site, text, segment: 'k7f3qz' }, ui, cardWordsIn(ui), today, letters)
  if (card === undefined) throw new Error(`No card for the case "${name}"`)
  return { name, card }
}

/** A card, and what is hard about it. */
export type CardCase = { readonly name: string; readonly card: Card }

const long =
  'Вечір спускався на місто поволі, мов хто гасив ліхтарі один по одному. Ніхто не квапився додому. '
const longer =
  'Evening came down on the town slowly, as if lamps were put out one by one. Nobody hurried home. '

/** Cards of every kind, plain ones and hard ones. */
export function cardCases(): CardCase[] {
  const accents = {
    blue: { light: '#5b2a4e', dark: '#d9a7c9' },
    wheat: { light: '#2f7d6b', dark: '#8fd0bf' },
  }
  return [
    { name: 'the library', card: siteCard(site, 'uk', letters) },
    { name: 'the library, in English', card: siteCard(site, 'en', letters) },
    {
      name: 'a library with a long name',
      card: siteCard(
        { ...site, name: { ...site.name, uk: 'Бібліотека української класики імені Лесі Українки' } },
        'uk',
        letters,
      ),
    },
    ofText('a text', 'uk', {}),
    ofText('a text, in English', 'en', {}),
    ofText('an old text, whose accents are its own', 'uk', { published: '2019-05-02' }, { ...site, accents }),
    ofText('a title of one letter, no other title', 'uk', { title: 'Ґ', english: undefined }),
    ofText('a title of 400 letters', 'uk', {
      title:
        'Про літеру, що зникла з абетки, про дім, у якому замкнули одну кімнату, і про тих, хто чекав. '.repeat(
          4,
        ),
      english:
        'On a letter that vanished from the alphabet, on a house with one locked room, and on those who waited. '.repeat(
          4,
        ),
    }),
    ofText('a word of 120 letters', 'uk', {
      title: 'рентгеноелектрокардіографічний'.repeat(4),
      english: 'w'.repeat(120),
    }),
    ofText('nothing but emoji', 'en', { title: '🙂🙃', english: '🌻', author: '🙂' }),
    ofText('a long name, no day, a draft', 'en', {
      author: 'Товариство прихильників і дослідників української абетки та її пригод у двадцятому столітті',
      state: 'draft',
    }),
    ofQuote('a pair', 'uk', {
      uk: 'Уся різниця — один рух угору.',
      en: 'The whole difference is one stroke upwards.',
    }),
    ofQuote('a pair with emphasis, in English', 'en', {}),
    ofQuote('180 letters of each', 'uk', {
      uk: `${long}А над дахами ще жевріло небо, і сніг під ногами рипів усе тихіше, доки й він стих.`,
      en: `${longer}The sky still glowed above the roofs, and the snow creaked ever more softly below.`,
    }),
    ofQuote('cut at sentences that correspond', 'uk', {
      uk: long.repeat(4).trim(),
      en: longer.repeat(4).trim(),
    }),
    ofQuote('sentences that do not correspond', 'uk', {
      uk: long.repeat(3).trim(),
      en: longer.repeat(3).replaceAll('. N', ', n').trim(),
    }),
    ofQuote('the same, in English', 'en', {
      uk: long.repeat(3).trim(),
      en: longer.repeat(3).replaceAll('. N', ', n').trim(),
    }),
    ofQuote('5,000 letters', 'uk', { uk: long.repeat(52).trim(), en: longer.repeat(60).trim() }),
    ofQuote('not translated yet', 'en', { en: undefined }),
    ofQuote('by a machine, of an old text', 'uk', { state: 'machine', published: '2019-05-02' }),
    ofQuote('the original changed', 'en', { of: 'Давніші слова.' }),
    ofQuote('verse', 'uk', {
      uk: 'Перший сніг на дахи\\\nліг, мов аркуш на стіл,\\\nі ніхто до весни\\\nне писав на нім слів.',
      en: 'The first snow on the roofs\\\nlay like a sheet on a desk,\\\nand till spring nobody\\\nwrote a word on it.',
    }),
    ofQuote('letters of far and near', 'uk', {
      uk: 'За́мок і замо́к, О́лена; *λόγος*, źródło, хлѣбъ; 1\u202f000 ₴ → Київ 🙂; ქართული, العربية, 漢字, Івано\u2011Франківськ.',
      en: 'Ḱyiv, naïve ﬁgures, “quotes”, 5′ — № 1; **strong and *both* of them**, `code`.',
    }),
    ofQuote('all capitals', 'uk', {
      uk: 'ЩЕДРИЙ ВЕЧІР, ДОБРИЙ ВЕЧІР! '.repeat(6).trim(),
      en: 'GENEROUS EVENING, KIND EVENING! '.repeat(5).trim(),
    }),
    ofQuote('one word without end', 'en', { uk: 'щ'.repeat(400), en: 'M'.repeat(400) }),
  ]
}
