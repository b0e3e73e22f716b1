import { Parser } from 'htmlparser2'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  /** The words right inside it. */
  words: string
}

/** The root of a document. @throws Error where it is not well-formed XML 1.0 without a DOCTYPE */
export function readXml(document: string): XmlElement {
  const [declaration = ''] = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(document) ?? []
  if (declaration === '') throw new Error('Expected an XML declaration')
  const body = document.slice(declaration.length)
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(body))
    throw new Error('A character that XML has not')
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(body)) throw new Error('An ampersand by itself')
  const root = parse(body)
  // What the parser passed over without a word, such as an end without a beginning, is not there a second time.
  if (print(root) !== body.trim().replace(/<([^\s/>]+)([^<>]*)><\/\1>/g, '<$1$2/>'))
    throw new Error(`Not well-formed: ${body.slice(0, 200)}`)
  return root
}

/** The only child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement {
  const found = childrenOf(element, name)
  const [child] = found
  if (child === undefined || found.length > 1) throw new Error(`Expected one ${name}, found ${found.length}`)
  return child
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

function parse(body: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], words: '' }
  const open = [top]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], words: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      onclosetag: () => void open.pop(),
      ontext(words) {
        const element = open.at(-1)
        if (element !== undefined) element.words += words
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(body)
  const [root, ...more] = top.children
  if (root === undefined || more.length > 0 || top.words.trim() !== '') throw new Error('Expected one root')
  return root
}

/** As the writer prints it: an element has words or elements, never both. */
function print({ name, attributes, children, words }: XmlElement): string {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(
    ' ',
  )
  const inside = escaped(words) + children.map(print).join('')
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${name}>`
}

function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
