import fc from 'fast-check'
import { expect, test } from 'vitest'
import { romanise, romaniseLetters } from '#core/reading/romanise.ts'

/** Names as the resolution and the gazetteers after it write them, every letter of the table in every place. */
const official = `
  Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia,
  Володимир Volodymyr, Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany,
  Донецьк Donetsk, Дмитро Dmytro, Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych,
  Короп’є Koropie, Житомир Zhytomyr, Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia,
  Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko, Іванків Ivankiv, Іващенко Ivashchenko,
  Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар’їне Marine, Йосипівка Yosypivka, Стрий Stryi, Олексій Oleksii,
  Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv, Маринич Marynych,
  Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
  Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
  Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna,
  Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka, Кишеньки Kyshenky,
  Щербухи Shcherbukhy, Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn,
  Ярошенко Yaroshenko, Костянтин Kostiantyn, Знам’янка Znamianka, Феодосія Feodosiia, Згорани Zghorany,
  Розгон Rozghon, Вишгород Vyshhorod, Дон Don`
const examples = official
  .trim()
  .split(/,\s+/)
  .map((example) => example.split(' '))

test('romanise() follows the examples of resolution No. 55', () => {
  expect(examples).toHaveLength(77)
  expect(examples.map(([words = '']) => [words, romanise(words)])).toEqual(examples)
})

test('romanise() reads each part of a name and each word as a beginning', () => {
  expect(romanise('Біла Церква')).toBe('Bila Tserkva')
  expect(romanise('Юрій Яновський-Їжак')).toBe('Yurii Yanovskyi-Yizhak')
  expect(romanise('«Європа» (Йов)')).toBe('«Yevropa» (Yov)')
})

test('romanise() takes any of the apostrophes in use', () => {
  for (const apostrophe of ['’', 'ʼ', "'"]) expect(romanise(`В${apostrophe}ячеслав`)).toBe('Viacheslav')
})

test('romanise() keeps capital words capital and initials tidy', () => {
  expect(romanise('ЗГУРСЬКИЙ')).toBe('ZGHURSKYI')
  expect(romanise('Щ. Ю. Щербак')).toBe('Shch. Yu. Shcherbak')
})

test('romanise() passes over marks of stress and takes letters that were typed in two parts', () => {
  expect(romanise('Ма́я Андріє́вська')).toBe('Maia Andriievska')
  expect(romanise('Їжак і Йосип'.normalize('NFD'))).toBe('Yizhak i Yosyp')
})

test('romanise() leaves everything else as it stands', () => {
  expect(romanise('Taras Shevchenko, 1840 — № 7')).toBe('Taras Shevchenko, 1840 — № 7')
  expect(romanise('')).toBe('')
})

test('romanise() leaves no Ukrainian letter behind', () => {
  const letter = fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ’- ')
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 40 }), (words) => {
      expect(romanise(words)).toMatch(/^[A-Za-z\- ]*$/)
    }),
  )
})

test('romaniseLetters() gives the Latin letters of each by itself', () => {
  expect(romaniseLetters([...'Згоща'])).toEqual(['Z', 'gh', 'o', 'shch', 'a'])
  expect(romaniseLetters([...'ЄВРО'])).toEqual(['YE', 'V', 'R', 'O'])
  expect(romaniseLetters([...'Ює'])).toEqual(['Yu', 'ie'])
  expect(romaniseLetters([])).toEqual([])
})
