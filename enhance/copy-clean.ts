import { unglue } from '#core/reading/unglue.ts'

type Language = 'uk' | 'en'

/** Halves of pairs, in stretches on long texts, and the titles above them. */
const wordsIn = (language: Language) =>
  `section > div > [lang="${language}"], section > div > div > div[lang="${language}"], article > header :is(h1, p)[lang="${language}"]:not([data-claim])`
/** What is said about words, and the marks of notes. */
const notWords = '[data-claim], details, sup, a[aria-label], [id^="note-"] > span'
/** A link of ours upon words. */
const term = '[role="doc-glossref"]'

document.addEventListener('copy', (event) => {
  const selection = getSelection()
  const language = selection && languageAt(selection.anchorNode)
  if (!language || !event.clipboardData) return
  const range = selection.getRangeAt(0)
  const parts = [...document.querySelectorAll(wordsIn(language))]
    .filter((part) => range.intersectsNode(part))
    .map((part) => takeOver(part, range, language))
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

/** What of an element is selected, as it is stored: words without glue, marks without classes, links that lead where they led. */
function takeOver(from: Element, range: Range, language: Language): HTMLElement {
  const copy = document.createElement(from.localName)
  if (from instanceof HTMLAnchorElement) copy.setAttribute('href', from.href)
  if (from instanceof HTMLOListElement) copy.setAttribute('start', `${from.start}`)
  for (const child of from.childNodes) {
    if (!range.intersectsNode(child)) continue
    if (child instanceof Text) copy.append(selectedOf(child, range, language))
    else if (child instanceof Element && child.matches(term))
      copy.append(...takeOver(child, range, language).childNodes)
    else if (child instanceof Element && !child.matches(notWords)) {
      copy.append(takeOver(child, range, language))
      // A line of verse, and who made a picture.
      if (child.localName === 'span') copy.append(document.createElement('br'))
      if (/^(span|br)$/.test(child.localName)) copy.append('\n')
    }
  }
  return copy
}

/** Whole words decide about glue, so it is undone before anything is cut off. */
function selectedOf(text: Text, range: Range, language: Language): string {
  const words = text.parentElement?.closest('code') ? text.data : ungluedOf(text, language)
  const start = text === range.startContainer ? range.startOffset : 0
  const end = text === range.endContainer ? range.endOffset : words.length
  return words.slice(start, end)
}

/** A term stands in the midst of words that were glued as a whole. */
function ungluedOf(text: Text, language: Language): string {
  const own = text.parentElement?.closest(term) ?? text
  let [before, after] = ['', '']
  for (let each = own.previousSibling; isWords(each); each = each.previousSibling)
    before = each.textContent + before
  for (let each = own.nextSibling; isWords(each); each = each.nextSibling) after += each.textContent
  return unglue(before + text.data + after, language).substring(before.length, before.length + text.length)
}

function isWords(node: Node | null): node is Text | Element {
  return node instanceof Text || (node instanceof Element && node.matches(term))
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
