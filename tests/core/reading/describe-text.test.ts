import { expect, test } from 'vitest'
import { describeText } from '#core/reading/describe-text.ts'
import { parseText } from '#core/text/text.ts'

const paragraph = 'Візьміть літеру г і ледь підніміть край її даху.'

function text(source: string, target?: string) {
  const files = new Map([['uk.md', `---\n${source}\n---\n<!-- k7f3qz -->\n${paragraph}\n`]])
  if (target !== undefined) files.set('en.md', target)
  return parseText('ganok', files, new Map())
}

test('describeText() speaks the language of the interface', () => {
  const both = text(
    'title: Ґанок\nsummary: Есей про ґ',
    '---\ntitle: The porch\nsummary: An essay on ґ\n---\n',
  )
  expect(describeText(both, 'uk')).toEqual({ title: 'Ґанок', description: 'Есей про ґ' })
  expect(describeText(both, 'en')).toEqual({ title: 'The porch', description: 'An essay on ґ' })
})

test('describeText() falls back to the original where nothing is translated', () => {
  expect(describeText(text('title: Ґанок\nsummary: Есей про ґ'), 'en')).toEqual({
    title: 'Ґанок',
    description: 'Есей про ґ',
  })
})

test('describeText() describes a text without a summary by its first paragraph', () => {
  const bare = text('title: Ґанок', '---\ntitle: The porch\n---\n<!-- k7f3qz -->\nTake the letter г.\n')
  expect(describeText(bare, 'uk').description).toBe(paragraph)
  expect(describeText(bare, 'en').description).toBe('Take the letter г.')
})
