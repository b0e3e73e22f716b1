import { describe, expect, test } from 'vitest'
import { layouts, nameView, passViewOn, readView, setView } from '#core/reading/view.ts'

const tools =
  '<p lang="uk">Ґанок, «view»</p><label><input type="radio" checked="" name="view" value="side"/></label>' +
  '<label><input type="radio" name="view" value="reveal"/></label><input type="checkbox" name="swap"/>' +
  '<input type="radio" name="theme" checked="" value="theme-system"/>'

describe('readView()', () => {
  test('reads each layout, swapped or not, by the word that nameView() has for it', () => {
    for (const layout of layouts) {
      expect(readView(layout)).toEqual({ layout, isSwapped: false })
      expect(readView(`${layout}-swapped`)).toEqual({ layout, isSwapped: true })
      for (const isSwapped of [true, false])
        expect(readView(nameView({ layout, isSwapped }))).toEqual({ layout, isSwapped })
    }
  })

  test('gives nothing for what is no view', () => {
    const rubbish = [
      '',
      'swapped',
      '-swapped',
      'Reveal',
      'reveal-',
      'reveal-swapped-swapped',
      ' reveal',
      '"]',
    ]
    for (const word of [...rubbish, 'reveal\n', 'підглядати', 'reveal'.repeat(10_000)])
      expect(readView(word), word.slice(0, 30)).toBeUndefined()
  })
})

describe('setView()', () => {
  test('chooses the layout and lets go the other, and every other byte is as it was', () => {
    expect(setView(tools, { layout: 'reveal', isSwapped: false })).toBe(
      tools
        .replace(' checked="" name="view"', ' name="view"')
        .replace(
          '<input type="radio" name="view" value="reveal"',
          '<input checked="" type="radio" name="view" value="reveal"',
        ),
    )
  })

  test('swaps the sides and swaps them back', () => {
    const swapped = setView(tools, { layout: 'side', isSwapped: true })
    expect(swapped).toBe(tools.replace('<input type="checkbox"', '<input checked="" type="checkbox"'))
    expect(setView(swapped, { layout: 'side', isSwapped: false })).toBe(tools)
  })

  test('changes nothing where the view is chosen already, and where there are no tools', () => {
    expect(setView(tools, { layout: 'side', isSwapped: false })).toBe(tools)
    const words = '<p>&lt;input name="view" value="reveal"></p><form><input name="q"/></form>'
    expect(setView(words, { layout: 'reveal', isSwapped: true })).toBe(words)
  })
})

test('passViewOn() has links to other languages and to Latin letters ask for the view, and no other links', () => {
  const page =
    '<a href="/en/texts/litera-g" lang="en" data-language="en">English</a><a href="/en/texts/litera-g">ґ</a>' +
    '<a href="/uk/texts/litera-g/letters" data-letters="">Латинкою</a>'
  expect(passViewOn(page, { layout: 'reveal', isSwapped: true })).toBe(
    page
      .replace('litera-g" lang', 'litera-g?view=reveal-swapped" lang')
      .replace('letters" data', 'letters?view=reveal-swapped" data'),
  )
})
