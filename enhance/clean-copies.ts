/** Copies of a text are its words as they are stored, in one language. What cleans them comes with the first selection. */
export function cleanCopies(): void {
  const bring = () => {
    if (getSelection()?.isCollapsed !== false) return
    document.removeEventListener('selectionchange', bring)
    void import('./copy-clean.ts')
  }
  document.addEventListener('selectionchange', bring)
}
