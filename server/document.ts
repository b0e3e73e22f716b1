import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'

/** A page as readers get it. */
export type Document = {
  readonly html: string
  /** Every inline style as a source of the Content-Security-Policy: `'sha256-…'`. */
  readonly styles: readonly string[]
  /** Attributes that the policy keeps browsers from heeding (`style=`, `onclick=`), as `<p style>`: faults of ours. */
  readonly unheeded: readonly string[]
}

/**
 * Next's page as a document: without hydration (scripts, their preloads, React's comments; JSON-LD stays) and with our
 * own scripts at the end of its head.
 * @param scripts addresses; each is written as a module, which a browser runs once the page is read
 * @throws where words would have come later, by the scripts that are dropped, and where the page has no head
 */
export function toDocument(html: string, scripts: readonly string[]): Document {
  let out = ''
  let from = 0
  let dropping = false
  let headSeen = false
  let styleStart = 0
  const styles: string[] = []
  const unheeded: string[] = []
  const cut = () => {
    out += html.slice(from, parser.startIndex)
  }
  const resume = () => {
    from = parser.endIndex + 1
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'script' && attributes.type !== 'application/ld+json') {
          cut()
          dropping = true
        } else if (isScriptPreload(name, attributes)) {
          cut()
          resume()
        } else if (name === 'style') {
          styleStart = parser.endIndex + 1
        } else if (/^[BS]:/.test(attributes.id ?? '')) {
          refuseStream()
        }
        const odd = Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))
        if (!dropping) unheeded.push(...odd.map((key) => `<${name} ${key}>`))
      },
      onclosetag(name) {
        if (name === 'script' && dropping) {
          dropping = false
          resume()
        } else if (name === 'style') {
          styles.push(sourceOf(html.slice(styleStart, parser.startIndex)))
        } else if (name === 'head' && !headSeen) {
          headSeen = true
          cut()
          out += scripts.map((script) => `<script type="module" src="${script}"></script>`).join('')
          from = parser.startIndex
        }
      },
      oncomment(comment) {
        // React's marks of a boundary that is still loading, or whose words failed and were left to the client.
        if (/^\$[?!]/.test(comment)) refuseStream()
        if (!dropping) cut()
      },
      oncommentend() {
        if (!dropping) resume()
      },
    },
    { decodeEntities: false },
  )
  parser.end(html)
  if (!headSeen) throw new Error('The page has no </head>')
  return { html: out + html.slice(from), styles, unheeded }
}

function isScriptPreload(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'link' && (attributes.as === 'script' || attributes.rel === 'modulepreload')
}

function refuseStream(): never {
  throw new Error('Some words are still in the stream: a document has no Suspense, no loading.tsx')
}

function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
