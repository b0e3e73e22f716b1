import { describe, expect, test } from 'vitest'
import { fingerprint } from '#core/text/fingerprint.ts'
import { parseText } from '#core/text/text.ts'
import { findDoubts } from '#core/translation/find-doubts.ts'

const names = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd', 'eeeeee', 'ffffff']
const body = (words: string) => names.map((id) => `<!-- ${id} -->\n${words} ${id}.\n`).join('\n')
const signature = (id: string, of = `Слова ${id}.`, words = `Words ${id}.`) => ({
  of,
  target: fingerprint(words),
  state: 'reviewed',
  origin: 'human',
})

describe('findDoubts()', () => {
  test('says of each translated segment why it needs another look', () => {
    const ledger = {
      title: signature('title', 'Літера', 'Old letter'),
      aaaaaa: signature('aaaaaa'),
      bbbbbb: signature('bbbbbb', 'Інші слова.'),
      cccccc: signature('cccccc', undefined, 'Other words.'),
      dddddd: signature('dddddd', 'Інші слова.', 'Other words.'),
    }
    const files = new Map([
      ['uk.md', `---\ntitle: Літера\n---\n${body('Слова')}`],
      ['en.md', `---\ntitle: The letter\n---\n${body('Words').replace('Words ffffff.\n', '')}`],
      ['en.json', JSON.stringify(ledger)],
    ])
    const text = parseText('litera-g', files, new Map())
    const [edition] = text.editions
    expect(edition && findDoubts(text, edition)).toEqual([
      { key: 'title', words: 'Літера', why: 'edited' },
      { key: 'bbbbbb', words: 'Слова bbbbbb.', why: 'stale' },
      { key: 'cccccc', words: 'Слова cccccc.', why: 'edited' },
      { key: 'dddddd', words: 'Слова dddddd.', why: 'stale and edited' },
      { key: 'eeeeee', words: 'Слова eeeeee.', why: 'unsigned' },
    ])
  })
})
