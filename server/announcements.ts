/** What changed: the slugs of texts, and `undefined` for the site itself. */
export type Changes = readonly (string | undefined)[]

export type Announcements = {
  /** Tells at once. */
  now(slug: string | undefined): void
  /** Tells within the pause, together with all else that comes until then. */
  later(slug: string): void
  onChange(listener: (changes: Changes) => void): void
  close(): void
}

/** @param pause milliseconds between one batch and the next */
export function openAnnouncements(pause: number): Announcements {
  const listeners: ((changes: Changes) => void)[] = []
  let batch: string[] = []
  let timer: NodeJS.Timeout | undefined

  function tell(changes: Changes): void {
    for (const listener of listeners) listener(changes)
  }

  function tellBatch(): void {
    const changes = batch
    batch = []
    timer = undefined
    tell(changes)
  }

  return {
    now: (slug) => tell([slug]),
    later(slug) {
      batch.push(slug)
      timer ??= setTimeout(tellBatch, pause)
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => clearTimeout(timer),
  }
}
