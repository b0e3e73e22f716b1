import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glue } from '#core/reading/glue.ts'

/** No-break blanks as ~, so that they can be seen. */
function seen(words: string, language: 'uk' | 'en'): string {
  return glue(words, language).replaceAll('\u00a0', '~')
}

test('glue() keeps a dash with the word before it', () => {
  expect(seen('Ґ — це літера', 'uk')).toBe('Ґ~— це літера')
  expect(seen('Kyiv – the capital', 'en')).toBe('Kyiv~– the capital')
  expect(seen('Мова —\nце дім', 'uk')).toBe('Мова~—\nце дім')
  expect(seen('Вона замовкла —', 'uk')).toBe('Вона замовкла~—')
})

test('glue() leaves the dash of a dialogue and a hyphen where they are', () => {
  expect(seen('— Добридень!', 'uk')).toBe('— Добридень!')
  expect(seen('пів -на- пів', 'uk')).toBe('пів -на- пів')
})

test('glue() keeps a one-letter word with the word after it', () => {
  expect(seen('Іван і Марія у місті', 'uk')).toBe('Іван і~Марія у~місті')
  expect(seen('У Львові, в парку, з друзями', 'uk')).toBe('У~Львові, в~парку, з~друзями')
  expect(seen('Він сказав: «Я тут»', 'uk')).toBe('Він сказав: «Я~тут»')
  expect(seen('а й у кожного', 'uk')).toBe('а~й~у~кожного')
  expect(seen('I saw a letter', 'en')).toBe('I~saw a~letter')
})

test('glue() keeps a particle with the word before it, and lets longer prepositions end a line', () => {
  expect(seen('на ганку, до дому, не знаю', 'uk')).toBe('на ганку, до дому, не знаю')
  expect(seen('якби ж то, сказала б.', 'uk')).toBe('якби~ж~то, сказала~б.')
})

test('glue() never takes the end of a longer word for a short one', () => {
  expect(seen('зима прийшла, вікна блищать', 'uk')).toBe('зима прийшла, вікна блищать')
  expect(seen('Panama a', 'en')).toBe('Panama a')
})

test('glue() keeps initials together and with the surname', () => {
  expect(seen('Т. Г. Шевченко', 'uk')).toBe('Т.~Г.~Шевченко')
  expect(seen('(Л. Українка)', 'uk')).toBe('(Л.~Українка)')
  expect(seen('T. H. Shevchenko', 'en')).toBe('T.~H.~Shevchenko')
})

test('glue() keeps a number with its unit, and thousands together', () => {
  expect(seen('12,5 км за 40 хв, 300 г борошна, 180 °C', 'uk')).toBe(
    '12,5~км за 40~хв, 300~г борошна, 180~°C',
  )
  expect(seen('1 200 000 грн', 'uk')).toBe('1~200~000~грн')
  expect(seen('25 °С', 'uk')).toBe('25~°С')
  expect(seen('300 g of flour, 12.5 km, 5 million', 'en')).toBe('300~g of flour, 12.5~km, 5~million')
  expect(seen('№ 55, § 158', 'uk')).toBe('№~55, §~158')
})

test('glue() keeps a year with «р.», a day with its month and a century with «ст.»', () => {
  expect(seen('1933 р. літера зникла', 'uk')).toBe('1933~р. літера зникла')
  expect(seen('1933 року, 24 серпня 1991 року', 'uk')).toBe('1933~року, 24~серпня 1991~року')
  expect(seen('1990–1993 рр.', 'uk')).toBe('1990–1993~рр.')
  expect(seen('кінець XIX ст.', 'uk')).toBe('кінець XIX~ст.')
  expect(seen('on 24 August 1991', 'en')).toBe('on 24~August 1991')
})

test('glue() keeps a title with its name', () => {
  expect(seen('Dr Kovalenko met Mrs. Shevchuk', 'en')).toBe('Dr~Kovalenko met Mrs.~Shevchuk')
})

test('glue() takes no word that only begins like a unit or a month', () => {
  expect(seen('5 столів і 3 гори', 'uk')).toBe('5 столів і~3 гори')
  expect(seen('5 kittens', 'en')).toBe('5 kittens')
})

const pieces = fc.constantFrom(
  ...[
    'і',
    'в',
    'на',
    'б',
    'же',
    'слово',
    'Т.',
    '12',
    '000',
    'р.',
    'грн',
    '—',
    '–',
    '«',
    '»',
    '№',
    'a',
    'I',
    'kg',
  ],
  ...[' ', ' ', ' ', '  ', '\n', '\u00a0', '\t', 'на́голос', 'п’ять', ',', '(', ')'],
)
const anyWords = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme' }),
)

test('glue() only ever makes a blank a no-break one', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom('uk', 'en'), (words, language) => {
      const glued = glue(words, language)
      expect(glued.length).toBe(words.length)
      for (let at = 0; at < words.length; at++) {
        if (glued[at] !== words[at]) expect([words[at], glued[at]]).toEqual([' ', '\u00a0'])
      }
    }),
  )
})

test('glue() changes nothing the second time', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom('uk', 'en'), (words, language) => {
      expect(glue(glue(words, language), language)).toBe(glue(words, language))
    }),
  )
})
