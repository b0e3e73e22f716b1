import { expect, test } from 'vitest'
import { faces } from '#core/cards/letters.ts'
import { letters } from '#tests/support/card-letters.ts'

const needed = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяABCxyz0123456789 \u00a0«»„“”‘’—–…·,.!?:;()№₴€%§'

test('readLetters() finds all that Ukrainian and English are written with, in every cut', () => {
  for (const face of faces) {
    const lacking = [...(needed + needed.toUpperCase())].filter(
      (letter) => !letters[face].has(letter.codePointAt(0) ?? 0),
    )
    expect([face, lacking]).toEqual([face, []])
  }
})

test('readLetters() leaves out what is not drawn by itself', () => {
  for (const face of faces)
    for (const letter of [0x301, 0xad, 0x200b, 0x2009, 0x202f, 0xfeff, 0x0a])
      expect(letters[face].has(letter)).toBe(false)
})
