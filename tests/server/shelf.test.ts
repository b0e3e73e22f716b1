import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openShelf } from '#server/shelf.ts'

describe('openShelf()', () => {
  test('puts back what was longest unused', () => {
    const shelf = openShelf<string>(30)
    for (const name of ['а', 'б', 'в']) shelf.put(name, `${name}!`, 10)
    shelf.get('а')
    shelf.put('г', 'г!', 10)
    expect(['а', 'б', 'в', 'г'].map(shelf.get)).toEqual(['а!', undefined, 'в!', 'г!'])
  })

  test('tells of all that had to make room, and of nothing else', () => {
    const gone: string[] = []
    const shelf = openShelf<string>(30, (name) => gone.push(name))
    for (const name of ['а', 'б', 'в']) shelf.put(name, `${name}!`, 10)
    shelf.drop('а')
    shelf.put('б', 'б?', 10)
    expect(gone).toEqual([])
    shelf.put('г', 'г!', 25)
    expect(gone).toEqual(['в', 'б'])
  })

  test('does not count a look as use', () => {
    const shelf = openShelf<string>(20)
    shelf.put('а', 'а!', 10)
    shelf.put('б', 'б!', 10)
    expect(shelf.has('а')).toBe(true)
    shelf.put('в', 'в!', 10)
    expect(shelf.has('а')).toBe(false)
  })

  test('never holds more than the limit, nor what is heavier than that, and keeps its count', () => {
    const deeds = fc.array(
      fc.record({ name: fc.constantFrom(...'абвгґ'), weight: fc.nat(15), isPut: fc.boolean() }),
    )
    fc.assert(
      fc.property(deeds, (all) => {
        const shelf = openShelf<number>(20)
        for (const { name, weight, isPut } of all) {
          if (isPut) shelf.put(name, weight, weight)
          else shelf.drop(name)
          if (isPut) expect(shelf.get(name)).toBe(weight)
          const held = [...'абвгґ'].flatMap((each) => (shelf.has(each) ? [shelf.get(each) ?? 0] : []))
          expect(shelf.weight()).toBe(held.reduce((sum, each) => sum + each, 0))
          expect(shelf.weight()).toBeLessThanOrEqual(20)
        }
        shelf.put('важка', 21, 21)
        expect(shelf.has('важка')).toBe(false)
      }),
    )
  })

  test('replaces what is too heavy now by nothing', () => {
    const shelf = openShelf<string>(20)
    shelf.put('а', 'старе', 10)
    shelf.put('а', 'нове', 21)
    expect([shelf.get('а'), shelf.weight()]).toEqual([undefined, 0])
  })
})
