import { expect, test } from 'vitest'
import type { Card } from '#core/cards/card.ts'
import { drawingInLine } from '#server/drawing-in-line.ts'

const cardOf = (words: string): Card => ({
  kind: 'text',
  ui: 'uk',
  ground: '#fafaf6',
  boxes: [],
  lines: [],
  says: [words],
})

/** A drawing whose every card is finished, or fails, when it is told to. */
function held() {
  const begun: { readonly says: string; readonly end: PromiseWithResolvers<Buffer> }[] = []
  return {
    begun: () => begun.map(({ says }) => says),
    draw(card: Card) {
      const end = Promise.withResolvers<Buffer>()
      begun.push({ says: card.says.join(), end })
      return end.promise
    },
    finish: (at: number) => begun[at]?.end.resolve(Buffer.from(begun[at]?.says ?? '')),
    fail: (at: number) => begun[at]?.end.reject(new Error('its thread ended')),
  }
}

test('drawingInLine() draws so many at once, lets so many wait, and is too busy for more', async () => {
  const drawing = held()
  const draw = drawingInLine(drawing, { places: 2, waiting: 1 })
  const [first, second, third] = ['а', 'б', 'в'].map((words) => draw(cardOf(words)))
  expect(await draw(cardOf('г'))).toBe('busy')
  expect(drawing.begun()).toEqual(['а', 'б'])
  drawing.finish(0)
  expect(String(await first)).toBe('а')
  await expect.poll(drawing.begun).toEqual(['а', 'б', 'в'])
  const fifth = draw(cardOf('ґ'))
  expect(await draw(cardOf('д'))).toBe('busy')
  for (const at of [1, 2]) drawing.finish(at)
  expect((await Promise.all([second, third])).map(String)).toEqual(['б', 'в'])
  await expect.poll(drawing.begun).toEqual(['а', 'б', 'в', 'ґ'])
  drawing.finish(3)
  expect(String(await fifth)).toBe('ґ')
})

test('drawingInLine() tries once more, and has its places back whatever comes of it', async () => {
  const drawing = held()
  const draw = drawingInLine(drawing, { places: 1, waiting: 0 })
  const saved = draw(cardOf('а'))
  drawing.fail(0)
  await expect.poll(drawing.begun).toEqual(['а', 'а'])
  drawing.finish(1)
  expect(String(await saved)).toBe('а')
  const lost = draw(cardOf('б'))
  drawing.fail(2)
  await expect.poll(drawing.begun).toHaveLength(4)
  drawing.fail(3)
  await expect(lost).rejects.toThrow('its thread ended')
  const next = draw(cardOf('в'))
  drawing.finish(4)
  expect(String(await next)).toBe('в')
})
