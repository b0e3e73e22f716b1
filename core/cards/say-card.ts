import type { Card } from './card.ts'

/** The words of a card for those who do not see it: its parts as sentences. */
export function altOf(card: Card): string {
  return card.says.map((part) => (/[.!?…][»”)\]]*$/u.test(part) ? part : `${part}.`)).join(' ')
}
