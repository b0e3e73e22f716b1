import { mkdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printPending } from '#adapters/stores/files/pending.ts'
import { recallText } from '#adapters/stores/files/recall-text.ts'
import { printHistory } from '#core/text/history.ts'
import { letter, temporaryLibrary, writeText } from './temporary-library.ts'

const line = (after: string) => ({
  at: '2026-11-23T09:00:00.000Z',
  language: 'uk' as const,
  segment: 'k7f3qz',
  before: 'Ганок',
  after,
})

describe('recallText()', () => {
  test('gives the whole log, and when a file of the text was last written', () => {
    const log = printHistory([line('Ґанок'), line('Ґанки')])
    const library = temporaryLibrary({ litera: { ...letter, 'history.jsonl': log } })
    const date = (name: string, day: number) =>
      utimesSync(join(library, 'litera', name), 0, Date.UTC(2026, 0, day) / 1000)
    for (const name of Object.keys(letter)) date(name, 1)
    date('en.md', 2)
    date('history.jsonl', 3)
    expect(recallText(library, 'litera')).toEqual({
      history: [line('Ґанок'), line('Ґанки')],
      isWhole: true,
      written: '2026-01-02T00:00:00.000Z',
    })
  })

  test('reads past a torn last line', () => {
    const log = printHistory([line('Ґанок')])
    const library = temporaryLibrary({ litera: { ...letter, 'history.jsonl': `${log}${log.slice(0, 50)}` } })
    expect(recallText(library, 'litera').history).toEqual([line('Ґанок')])
  })

  test('knows no past where there is no log', () => {
    const library = temporaryLibrary({ litera: letter })
    expect(recallText(library, 'litera')).toMatchObject({ history: [], isWhole: true })
  })

  test('gives of a long log the ends alone, all of them whole lines', () => {
    const lines = Array.from({ length: 20_000 }, (_, number) => line(`Ґанок ${number}`))
    const library = temporaryLibrary({ litera: { ...letter, 'history.jsonl': printHistory(lines) } })
    const { history, isWhole } = recallText(library, 'litera')
    expect(isWhole).toBe(false)
    expect(history.length).toBeLessThan(20_000)
    expect(history.slice(0, 100)).toEqual(lines.slice(0, 100))
    expect(history.slice(-1_000)).toEqual(lines.slice(-1_000))
  })

  test.each([
    ['a short log', 1],
    ['a long log', 20_000],
  ])('lets what a save has still to append win: %s', (_, count) => {
    const lines = Array.from({ length: count }, (_, number) => line(`Ґанок ${number}`))
    const log = printHistory(lines)
    const news = printHistory([line('Ґаночок')])
    const pending = { write: {}, append: { 'history.jsonl': { at: Buffer.byteLength(log), words: news } } }
    const library = temporaryLibrary({
      litera: { ...letter, 'history.jsonl': log + news.slice(0, 30), '.pending.json': printPending(pending) },
    })
    const { history } = recallText(library, 'litera')
    expect(history.slice(-2)).toEqual([lines.at(-1), line('Ґаночок')])
    writeText(library, 'litera', { 'history.jsonl': log + news })
    expect(recallText(library, 'litera').history.slice(-2)).toEqual(history.slice(-2))
  })

  test('reads no log outside the library, and none that is no file', () => {
    const outside = temporaryLibrary({ litera: { 'history.jsonl': printHistory([line('Ґанок')]) } })
    const library = temporaryLibrary({ litera: letter, dveri: letter })
    symlinkSync(join(outside, 'litera', 'history.jsonl'), join(library, 'litera', 'history.jsonl'))
    expect(() => recallText(library, 'litera')).toThrow('leads out of the library')
    mkdirSync(join(library, 'dveri', 'history.jsonl'))
    expect(() => recallText(library, 'dveri')).toThrow('Expected a file')
    expect(() => recallText(library, 'nema')).toThrow('No files of a text')
  })
})
