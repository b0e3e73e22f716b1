import { describe, expect, test } from 'vitest'
import {
  findEmpty,
  findMissingFigures,
  findMissingNotes,
  findTornLines,
} from '#core/text/find-content-faults.ts'
import type { Scanned } from '#core/text/find-id-faults.ts'
import { parseBlocks } from '#core/text/parse-blocks.ts'

function scan(body: string): Scanned {
  return { file: 'litera-g/uk.md', content: body, units: parseBlocks(body, 'litera-g/uk.md', 1) }
}

describe('findMissingFigures()', () => {
  const figures = new Map([
    ['ґ.svg', { width: 10, height: 20 }],
    ['broken.png', undefined],
  ])

  test('finds figures that are not there or cannot be measured, with their lines and cures', () => {
    const found = findMissingFigures(
      scan('![Ґ](ґ.svg)\n\n![Ні](ni.png)\n\n> ![Зіпсована](broken.png)\n'),
      figures,
    )
    expect(found.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'There is no figure "ni.png" beside the text'],
      [5, 'The figure "broken.png" cannot be measured'],
    ])
    expect(found.map(({ cure }) => cure)).toEqual([
      'Put the file into litera-g/, or correct its name',
      'Save it anew; an SVG needs a width and a height or a viewBox',
    ])
  })
})

describe('findMissingNotes()', () => {
  test('finds marks whose note is not there', () => {
    expect(findMissingNotes(scan('Слово[^1] і ще[^два].\n\n[^1]: Примітка\n'))).toMatchObject([
      { level: 'warning', line: 1, problem: 'There is no note "[^два]:" in this file' },
    ])
  })

  test.each(['Слово[^А].\n\n[^а]: Примітка\n', 'Слово\\[^1].', 'Код `[^1]`.', 'Слово [^ ].'])(
    'passes %j over',
    (body) => expect(findMissingNotes(scan(body))).toEqual([]),
  )
})

describe('findEmpty()', () => {
  test('finds a text without paragraphs, notes to editors aside', () => {
    expect(findEmpty(scan('<!-- далі буде -->\n'))).toMatchObject([{ problem: 'The text has no paragraphs' }])
    expect(findEmpty(scan('Абзац.'))).toEqual([])
  })
})

describe('findTornLines()', () => {
  test('names lines that are no history by their numbers', () => {
    const found = findTornLines('litera-g/history.jsonl', [2, 4])
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      ['litera-g/history.jsonl', 2],
      ['litera-g/history.jsonl', 4],
    ])
  })
})
