import { expect, test } from 'vitest'
import { elementTree } from '#adapters/cards/element-tree.ts'

const pieces = [
  { words: 'Скажіть ', face: 'semibold' },
  { words: 'ґудзик', face: 'semibold-italic' },
] as const

test('elementTree() puts every box and line in its own place, each piece in all alphabets of its cut', () => {
  const line = { pieces, size: 40, colour: '#1b1d22', baseline: 200 }
  const box = { left: 1, top: 2, width: 3, height: 4, colour: '#e0a916', round: 2 }
  const tree = elementTree({
    kind: 'quote',
    ui: 'uk',
    ground: '#fbf9f4',
    boxes: [box],
    lines: [
      { ...line, left: 112 },
      { ...line, right: 1140 },
    ],
    says: [],
  })
  const [first, second, third] = typeof tree.props.children === 'object' ? tree.props.children : []
  expect(tree.props.style).toMatchObject({ width: 1200, height: 630, backgroundColor: '#fbf9f4' })
  expect(first?.props.style).toMatchObject({ left: 1, top: 2, width: 3, height: 4, borderRadius: 2 })
  expect(second?.props.style).toMatchObject({ position: 'absolute', left: 112, fontSize: 40 })
  expect(third?.props.style).toMatchObject({ position: 'absolute', right: 60 })
  expect(second?.props.children).toMatchObject([
    { props: { children: 'Скажіть ', style: { whiteSpace: 'pre' } } },
    {
      props: {
        children: 'ґудзик',
        style: { fontFamily: expect.stringContaining('"semibold-italic latin"') },
      },
    },
  ])
})
