/** What readers would see otherwise now. `list`: texts that were there at the start and are read, and listed, only now. */
export type Change =
  | { readonly kind: 'site' }
  | { readonly kind: 'text'; readonly slug: string }
  | { readonly kind: 'list'; readonly slugs: readonly string[] }

export type Announcements = {
  /** Tells at once. */
  now(change: Change): void
  /** Tells within the pause that a text is listed, together with all others until then. */
  listed(slug: string): void
  onChange(listener: (change: Change) => void): void
  close(): void
}

/** @param pause milliseconds between one telling of what is listed and the next */
export function openAnnouncements(pause: number): Announcements {
  const listeners: ((change: Change) => void)[] = []
  let slugs: string[] = []
  let timer: NodeJS.Timeout | undefined

  function now(change: Change): void {
    for (const listener of listeners) listener(change)
  }

  return {
    now,
    listed(slug) {
      // Who begins to listen later has not seen the list without it.
      if (listeners.length === 0) return
      slugs.push(slug)
      timer ??= setTimeout(() => {
        const change: Change = { kind: 'list', slugs }
        slugs = []
        timer = undefined
        now(change)
      }, pause)
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => clearTimeout(timer),
  }
}
