import { expect, test } from 'vitest'
import { openDrawing } from '#adapters/cards/open-drawing.ts'
import { altOf } from '#core/cards/say-card.ts'
import type { Site } from '#core/reading/site.ts'
import { parseText } from '#core/text/text.ts'
import { composeCard, type Subject } from '#server/compose-card.ts'

const site: Site = {
  name: { uk: 'Світлиця', en: 'The Parlour' },
  tagline: { uk: 'Тексти поруч', en: 'Texts side by side' },
  about: { uk: '', en: '' },
  contact: undefined,
  accents: undefined,
  ui: 'uk',
  lead: undefined,
}
const facts = { site, today: '2026-11-23', letters: openDrawing().letters }

function aText(front = '') {
  const source = `---
title: Літера, що повернулася додому
published: 2026-11-23
${front}---

<!-- k7f3qz -->
1933 року літера зникла з абетки.

<!-- m2c9tw -->
***

<!-- p4d8xv -->
Цього ще ніхто не переклав.
`
  const target =
    '---\ntitle: The letter that came home\n---\n\n<!-- k7f3qz -->\nIn 1933 the letter vanished.\n'
  return parseText(
    'litera-g',
    new Map([
      ['uk.md', source],
      ['en.md', target],
    ]),
    new Map(),
  )
}

/** Where a subject's card stands, and its words. */
function compose(subject: Subject, today = facts.today) {
  const { place, card } = composeCard(subject, { ...facts, today })
  return { place, kind: card.kind, words: altOf(card), card }
}

const text = aText()

test('composeCard() has a card for the site, for a text and for a segment, in the words of the interface', () => {
  expect(compose({ kind: 'site', ui: 'en' })).toMatchObject({
    place: { ui: 'en', slug: undefined, segment: undefined },
    kind: 'site',
    words: expect.stringContaining('The Parlour'),
  })
  expect(compose({ kind: 'text', ui: 'uk', text })).toMatchObject({
    place: { ui: 'uk', slug: 'litera-g', segment: undefined },
    kind: 'text',
    words: expect.stringMatching(
      /Літера, що повернулася додому.*23\u00a0листопада\u00a02026\u00a0р.*перекладено 50 %/,
    ),
  })
  expect(compose({ kind: 'quote', ui: 'en', text, segment: 'k7f3qz' })).toMatchObject({
    place: { ui: 'en', slug: 'litera-g', segment: 'k7f3qz' },
    kind: 'quote',
    words: expect.stringMatching(/1933 року літера.*In 1933 the letter vanished.*draft/),
  })
})

test('composeCard() says in words that a segment has no translation', () => {
  const quote = { kind: 'quote', text, segment: 'p4d8xv' } as const
  expect(compose({ ...quote, ui: 'uk' }).words).toContain('Ще не перекладено')
  expect(compose({ ...quote, ui: 'en' }).words).toContain('Not translated yet')
})

test('composeCard() shows a text in place of a segment without words, and the site in place of what is withdrawn', () => {
  const ofText = compose({ kind: 'text', ui: 'uk', text })
  for (const segment of ['m2c9tw', '000000'])
    expect(compose({ kind: 'quote', ui: 'uk', text, segment })).toEqual(ofText)
  const withdrawn = aText('withdrawn: {date: 2026-11-20, reason: Неправда}\n')
  const ofSite = compose({ kind: 'site', ui: 'uk' })
  expect(compose({ kind: 'text', ui: 'uk', text: withdrawn })).toEqual(ofSite)
  expect(compose({ kind: 'quote', ui: 'uk', text: withdrawn, segment: 'k7f3qz' })).toEqual(ofSite)
})

test('composeCard() says the year of a text that is no news any more', () => {
  const recent = compose({ kind: 'text', ui: 'uk', text }, '2027-11-23')
  const old = compose({ kind: 'text', ui: 'uk', text }, '2027-11-24')
  expect(old.card).not.toEqual(recent.card)
  expect(compose({ kind: 'text', ui: 'uk', text }, '2026-11-24')).toEqual(recent)
})
