/** How the two languages of a text may stand. The first is how pages are without a choice. */
export const layouts = ['side', 'stacked', 'reveal', 'original', 'translation'] as const

export type View = { readonly layout: (typeof layouts)[number]; readonly isSwapped: boolean }

const pattern = new RegExp(`^(${layouts.join('|')})(-swapped)?$`)
const choice = /<input\b[^>]*\bname="(view|swap)"[^>]*>/g
const otherPage = /(<a\b[^>]*\bhref="[^"?#]*)(?="[^>]*\bdata-(?:language|letters)=)/g

/** The view that a word names, `reveal` or `side-swapped`; undefined where it names none. Any string at all may be read. */
export function readView(word: string): View | undefined {
  const [, named, swapped] = pattern.exec(word) ?? []
  const layout = layouts.find((each) => each === named)
  return layout && { layout, isSwapped: swapped !== undefined }
}

/** The word for a view, as `readView()` reads it. */
export function nameView({ layout, isSwapped }: View): string {
  return isSwapped ? `${layout}-swapped` : layout
}

/**
 * A page's HTML with this view chosen among its tools (app/_ui/reader/view-switch.tsx), and all else as it was; where a page has no
 * such tools, or the view is chosen already, the same words. React escapes `<` in words, so `<input` is a tag.
 */
export function setView(html: string, { layout, isSwapped }: View): string {
  return html.replace(choice, (input, name: string) => {
    const isChosen = name === 'swap' ? isSwapped : input.includes(` value="${layout}"`)
    if (isChosen === input.includes(' checked=""')) return input
    return isChosen ? input.replace('<input', '<input checked=""') : input.replace(' checked=""', '')
  })
}

/** The same HTML, whose links to the page in other languages, and with Latin letters or without, ask for this view too. */
export function passViewOn(html: string, view: View): string {
  return html.replace(otherPage, `$1?view=${nameView(view)}`)
}
