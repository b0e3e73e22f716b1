import type { Cards } from '#server/cards.ts'

/** Where pages are read and nobody looks at pictures. */
export const noCards: Cards = {
  preview: ({ ui }) => ({ path: `/cards/${ui}/0123456789.png`, alt: 'Поруч.' }),
  read: async () => ({ kind: 'unknown' }),
  peek: () => undefined,
  close: async () => {},
}
