type Language = 'uk' | 'en'

/** Halves of pairs, in stretches on long texts, and the titles above them. */
const wordsIn = (language: Language) =>
  `section > div > [lang="${language}"], section > div > div > div[lang="${language}"], article > header :is(h1, p)[lang="${language}"]:not([data-claim])`
/** What is said about words, and the marks of notes. */
const notWords = '[data-claim], details, sup, rt, a[aria-label], [id^="note-"] > span'
/** What is ours around words that are the text's. */
const aroundWords = '[role="doc-glossref"], ruby'

document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const language = selection && languageAt(selection.anchorNode)
  if (!language || !event.clipboardData) return
  const range = selection.getRangeAt(0)
  const parts = [...document.querySelectorAll<HTMLElement>(wordsIn(language))]
    .filter((part) => range.intersectsNode(part))
    .map((part) => takeOver(part, range))
    .filter((part) => part.textContent.trim() !== '')
  if (parts.length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', parts.map(linesOf).join('\n\n'))
  event.clipboardData.setData('text/html', parts.map((part) => print(part, language)).join('\n'))
})

/** The language of the words in which a selection began; none where it began elsewhere on the page. */
function languageAt(node: Node | null): Language | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  return (['uk', 'en'] as const).find((language) => element?.closest(wordsIn(language)))
}

/** The words of a half as they are stored, a line for each block. */
export function storedWords(half: HTMLElement): string {
  const range = document.createRange()
  range.selectNodeContents(half)
  return linesOf(takeOver(half, range))
}

/** What of an element is selected, as it is stored: words without glue, marks without classes, links that lead where they led. */
function takeOver(from: HTMLElement, range: Range, unglue = ungluer(from)): HTMLElement {
  const copy = document.createElement(from.localName)
  if (from instanceof HTMLAnchorElement) copy.setAttribute('href', from.href)
  if (from instanceof HTMLOListElement) copy.setAttribute('start', `${from.start}`)
  for (const child of from.childNodes) {
    const isSelected = range.intersectsNode(child)
    // Blanks are counted where nothing is selected, too.
    if (child instanceof Text) {
      const words = unglue(child.data)
      if (isSelected) copy.append(selectedOf(child, range, words))
    } else if (child instanceof HTMLElement && !child.matches(notWords)) {
      const taken = takeOver(child, range, unglue)
      if (!isSelected) continue
      copy.append(...(child.matches(aroundWords) ? taken.childNodes : [taken]))
      // A line of verse, and who made a picture.
      if (child.localName === 'span') copy.append(document.createElement('br'))
      if (/^(span|br)$/.test(child.localName)) copy.append('\n')
    }
  }
  return copy
}

function selectedOf(text: Text, range: Range, words: string): string {
  const start = text === range.startContainer ? range.startOffset : 0
  const end = text === range.endContainer ? range.endOffset : words.length
  return words.slice(start, end)
}

/** Makes no-break blanks plain, but for those that are stored: an element says which of its blanks these are. Words are given in their order. */
function ungluer({ dataset }: HTMLElement): (words: string) => string {
  const stored = new Set(dataset.noBreak?.split(' '))
  let place = 0
  return (words) => words.replace(/[ \u00a0]/g, () => (stored.has(`${place++}`) ? '\u00a0' : ' '))
}

/** A line for each block, and for each line of verse. */
function linesOf(part: Element): string {
  const blocks = [...part.querySelectorAll('p, li, h2, h3, h4')].filter(
    (block) => !block.querySelector('p, li'),
  )
  return (blocks.length === 0 ? [part] : blocks)
    .map((block) => block.textContent.replace(/\s*\n\s*/g, '\n').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function print(part: HTMLElement, language: Language): string {
  part.lang = language
  return new XMLSerializer().serializeToString(part).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')
}
