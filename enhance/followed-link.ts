/** The link of such a kind that a click would follow in this tab, and that nothing else has taken; undefined where there is none. */
export function followedLink(event: MouseEvent, kind: string): HTMLAnchorElement | undefined {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event
  const isElsewhere = button !== 0 || altKey || ctrlKey || metaKey || shiftKey
  if (isElsewhere || defaultPrevented || !(target instanceof Element)) return undefined
  return target.closest<HTMLAnchorElement>(kind) ?? undefined
}
