import { DomUtils, parseDocument } from 'htmlparser2'

/** The words of a page of Poruch's, and what it says of itself to machines: all that a page in its place must say too. */
export type PageParts = {
  readonly ui: string
  /** The tags of the head that tell of the text: title, description, links to the other language and so on. */
  readonly metadata: readonly string[]
  readonly json: string
  readonly skip: string
  readonly name: string
  readonly nameLabel: string
  readonly mark: readonly string[]
  readonly menuLabel: string
  readonly menu: readonly Link[]
  readonly languagesLabel: string
  readonly languages: readonly Link[]
  readonly titles: readonly { readonly language: string; readonly words: string }[]
  readonly facts: readonly { readonly html: string; readonly isState: boolean }[]
  readonly view: string
  readonly views: readonly { readonly value: string; readonly words: string }[]
  readonly swap: string
  /** What else can be done with the text: keys, comfort, sharing. */
  readonly tools: readonly Link[]
  readonly textLabel: string
  readonly pairs: readonly Pair[]
  readonly foot: string
  readonly footLabel: string
}

export type Link = { readonly href: string; readonly words: string; readonly language: string | undefined }
export type Pair = {
  readonly id: string
  readonly label: string
  readonly number: string
  /** As they follow each other on the page. */
  readonly halves: readonly { readonly language: string; readonly html: string }[]
  /** What can be done with the pair. */
  readonly actions: readonly Link[]
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** Takes a page of Poruch's apart. @throws where it is no longer made as this bench knows it */
export function readPageParts(html: string): PageParts {
  const page = parseDocument(html, { decodeEntities: false })
  const one = (name: string, within: Element = root) => must(within, name, 0)
  const root = must(page, 'html', 0)
  const [bar, main, footer] = [one('header'), one('main'), one('footer')]
  const [menu, languages] = [must(bar, 'nav', 0), must(bar, 'nav', 1)]
  const [home, views, text] = [one('a', bar), one('fieldset'), one('section')]
  const tools = parentOf(parentOf(views))
  const head = one('header', main)
  return {
    ui: attribute(root, 'lang'),
    metadata: [...all(one('head'), 'meta'), ...all(one('head'), 'title'), ...all(one('head'), 'link')]
      .filter((tag) => !/^(preload|modulepreload)$/.test(tag.attribs.rel ?? ''))
      .map((tag) => outer(tag)),
    json: words(one('script', main)),
    skip: words(one('a', one('body'))),
    name: words(one('span', home)),
    nameLabel: attribute(home, 'aria-label'),
    mark: all(home, 'path').map((path) => attribute(path, 'd')),
    menuLabel: attribute(menu, 'aria-label'),
    menu: linksOf(menu),
    languagesLabel: attribute(languages, 'aria-label'),
    languages: linksOf(languages),
    titles: [...all(head, 'h1'), ...all(head, 'p')].map((title) => ({
      language: attribute(title, 'lang'),
      words: words(title),
    })),
    facts: all(head, 'li').map((fact) => ({
      html: DomUtils.getInnerHTML(fact, { decodeEntities: false }),
      isState: fact.attribs['data-claim'] !== undefined,
    })),
    view: words(one('legend', views)),
    views: all(views, 'label').map((label) => ({
      value: attribute(one('input', label), 'value'),
      words: words(label),
    })),
    swap: words(must(tools, 'label', all(views, 'label').length)),
    tools: linksOf(tools),
    textLabel: attribute(text, 'aria-label'),
    pairs: all(text, 'div')
      .filter((row) => row.attribs['data-kind'] !== undefined)
      .map(readPair),
    foot: words(one('p', footer)),
    footLabel: attribute(one('nav', footer), 'aria-label'),
  }
}

function readPair(row: Element): Pair {
  const link = must(row, 'a', 0)
  return {
    id: attribute(row, 'id'),
    label: attribute(link, 'aria-label'),
    number: words(link),
    halves: all(row, 'div').map((half) => ({
      language: attribute(half, 'lang'),
      html: DomUtils.getInnerHTML(half, { decodeEntities: false }),
    })),
    actions: all(row, 'p')
      .filter(({ parent }) => parent === row)
      .flatMap(linksOf),
  }
}

function parentOf({ name, parent }: Element): Element {
  if (parent === null || !('attribs' in parent)) throw new Error(`Nothing is around <${name}>`)
  return parent
}

function linksOf(place: Element): Link[] {
  return all(place, 'a').map((link) => ({
    href: attribute(link, 'href'),
    words: words(link),
    language: link.attribs.hreflang,
  }))
}

function all(place: Pick<Element, 'children'>, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, place.children)
}

function must(place: Pick<Element, 'children'>, name: string, index: number): Element {
  const found = all(place, name)[index]
  if (found === undefined) throw new Error(`The page has no <${name}> number ${index + 1} where it had one`)
  return found
}

function attribute(element: Element, name: string): string {
  const value = element.attribs[name]
  if (value === undefined) throw new Error(`<${element.name}> has no "${name}"`)
  return value
}

function words(element: Element): string {
  return DomUtils.textContent(element)
}

function outer(element: Element): string {
  return DomUtils.getOuterHTML(element, { decodeEntities: false, selfClosingTags: false })
}
