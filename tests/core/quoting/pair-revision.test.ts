import { describe, expect, test } from 'vitest'
import { pairRevision } from '#core/quoting/pair-revision.ts'

const letter = { source: 'Об’єднання повернуло літеру.', target: 'The union brought the letter back.' }

describe('pairRevision()', () => {
  test('is the same on every machine and in every year', () => {
    expect(pairRevision(letter)).toBe('41fdce73f3')
    expect(pairRevision({ ...letter, target: undefined })).toBe('b91f01edb4')
  })

  test('changes with a comma on either side', () => {
    const revisions = [
      letter,
      { ...letter, source: 'Об’єднання, повернуло літеру.' },
      { ...letter, target: 'The union, brought the letter back.' },
      { ...letter, target: undefined },
      { source: letter.target, target: letter.source },
    ].map(pairRevision)
    expect(new Set(revisions).size).toBe(5)
  })

  test('does not change with another apostrophe, blank or line end', () => {
    expect(pairRevision({ ...letter, source: "Об'єднання\u00a0повернуло\nлітеру. " })).toBe(
      pairRevision(letter),
    )
  })

  test('knows on which side words stand', () => {
    expect(pairRevision({ source: 'Так.\nТак.', target: undefined })).not.toBe(
      pairRevision({ source: 'Так.', target: 'Так.' }),
    )
  })
})
