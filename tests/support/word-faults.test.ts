import { describe, expect, test } from 'vitest'
import { findWordFaults } from './word-faults.ts'

describe('findWordFaults()', () => {
  test.for<['uk' | 'en', string]>([
    ['uk', 'П’ять «ґудзиків» — це „все“, що є: 12,5 км… А на́голос?'],
    ['uk', '«Вона сказала: „Так!“ — і пішла», — згадує він.'],
    ['uk', 'Як-от PDF-файл, OpenAI і Дніпро'],
    ['en', 'It’s “five buttons”, she said; a letter and I… .5 of them'],
    ['en', 'The letters ґ and о came back'],
    ['en', 'As in «Вона сказала: „Так!“» (“She said, ‘Yes!’”), at 20 °C'],
    ['uk', 'За 20 °C та 25 °С'],
  ])('finds nothing in %s: %s', ([language, words]) => {
    expect(findWordFaults(words, language)).toEqual([])
  })

  test.for<['uk' | 'en', string, string]>([
    ['uk', "п'ять", 'straight'],
    ['uk', '"ґудзик"', 'straight'],
    ['uk', 'пʼять', 'odd apostrophe'],
    ['uk', 'два  пробіли', 'double blank'],
    ['uk', 'слово , кома', 'blank before'],
    ['uk', 'Київ - столиця', 'hyphen for a dash'],
    ['uk', 'отже...', 'three full stops'],
    ['uk', 'при\u200bпинка', 'invisible'],
    ['uk', 'Їжак'.normalize('NFD'), 'two parts'],
    ['uk', 'лiтера', 'two alphabets in “лiтера”'],
    ['uk', 'він i вона', 'two alphabets in “i”'],
    ['uk', 'объект', 'Ukrainian does not have'],
    ['uk', '«дім', '« and »'],
    ['uk', 'дім» і «дім', '« and »'],
    ['uk', '„дім', '„ and “'],
    ['uk', '“дім”', 'English quotation'],
    ['en', "it's", 'straight'],
    ['en', 'the “house', '“ and ”'],
    ['en', 'the „house”', 'Ukrainian quotation'],
    ['en', 'the lеtter', 'two alphabets'],
    ['en', 'а letter', 'two alphabets'],
    ['en', 'in Kiev', 'Russian name'],
  ])('finds in %s “%s”: %s', ([language, words, fault]) => {
    expect(findWordFaults(words, language).join('; ')).toContain(fault)
  })
})
