import { Fragment, type ReactNode } from 'react'
import { directChanges } from '#core/reading/direct-changes.ts'
import type { Change } from '#core/translation/diff-words.ts'

type Props = {
  readonly changes: readonly Change[]
  /** How words are shown that went or came. */
  readonly mark: (change: Change) => ReactNode
}

/** Words with those marked that went or came, and phrases that run from right to left each by itself. */
export function MarkedChanges({ changes, mark }: Props) {
  return directChanges(changes).map(({ direction, changes: inside }, index) => {
    const Part = direction === 'ours' ? Fragment : 'bdi'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
      <Part key={index}>
        {inside.map((change, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes never move
          change.kind === 'same' ? change.words : <Fragment key={place}>{mark(change)}</Fragment>,
        )}
      </Part>
    )
  })
}
