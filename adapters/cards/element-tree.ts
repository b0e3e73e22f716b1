import type { Box, Card, Line, Piece } from '#core/cards/card.ts'
import { cardSize } from '#core/cards/card.ts'
import { fontName, subsets } from './font-files.ts'

type Style = Readonly<Record<string, string | number>>
/** What the engine takes for a React element; adapters know no React. */
export type Element = {
  readonly type: 'div'
  readonly key: null
  readonly props: { readonly style: Style; readonly children?: string | readonly Element[] }
}

/** A card as the engine takes it: every box and every line at its own place, so that the engine breaks no line itself. */
export function elementTree(card: Card): Element {
  const style = { ...cardSize, display: 'flex', position: 'relative', backgroundColor: card.ground }
  return element(style, [...card.boxes.map(boxElement), ...card.lines.map(lineElement)])
}

function boxElement({ left, top, width, height, colour, round }: Box): Element {
  return element({
    position: 'absolute',
    left,
    top,
    width,
    height,
    backgroundColor: colour,
    borderRadius: round,
  })
}

/** Literata's ascent and descent are 1.177 and 0.308 of the size; a line as high as its size is centred on their middle. */
const baselineOfLine = 0.5 + (1.177 - 0.308) / 2

function lineElement(line: Line): Element {
  const { size, colour, baseline, pieces } = line
  const style = {
    position: 'absolute',
    display: 'flex',
    ...('left' in line ? { left: line.left } : { right: cardSize.width - line.right }),
    top: baseline - Math.round(baselineOfLine * size),
    fontSize: size,
    lineHeight: 1,
    color: colour,
  }
  return element(style, pieces.map(pieceElement))
}

function pieceElement({ words, face }: Piece): Element {
  const fontFamily = subsets.map((subset) => `"${fontName(face, subset)}"`).join(', ')
  return element({ fontFamily, whiteSpace: 'pre' }, words)
}

function element(style: Style, children?: string | readonly Element[]): Element {
  return { type: 'div', key: null, props: children === undefined ? { style } : { style, children } }
}
