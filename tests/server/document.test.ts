import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toDocument } from '#server/document.ts'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="uk"><head>${head}</head><body>${body}</body></html>`

describe('toDocument()', () => {
  test('drops scripts, their preloads and comments, and keeps the rest to the letter', () => {
    const raw = page(
      '<meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/>' +
        '<link rel="modulepreload" href="/_next/static/m.js"/>' +
        '<link rel="preload" as="font" href="/f.woff2" crossorigin=""/><link rel="stylesheet" href="/a.css"/>' +
        '<script src="/_next/static/b.js" async=""></script>',
      '<!--$--><p lang="uk">Ґанок &amp; <em>п’ять</em><!-- --> кроків &lt;script&gt;</p><!--/$-->' +
        '<script>self.__next_f.push([1,"<p>Ґанок</p><!-- -->"])</script><p>Кінець</p>',
    )
    expect(toDocument(raw, []).html).toBe(
      page(
        '<meta charSet="utf-8"/><link rel="preload" as="font" href="/f.woff2" crossorigin=""/>' +
          '<link rel="stylesheet" href="/a.css"/>',
        '<p lang="uk">Ґанок &amp; <em>п’ять</em> кроків &lt;script&gt;</p><p>Кінець</p>',
      ),
    )
  })

  test('keeps what search engines read', () => {
    const data = '<script type="application/ld+json">{"name":"Ґ <!-- \\u003c"}</script>'
    expect(toDocument(page('', data), []).html).toContain(data)
  })

  test('writes our own scripts at the end of the head', () => {
    const { html } = toDocument(page('<title>Поруч</title>', '<p>Так</p>'), [
      '/script/0a.js',
      '/_dev/reload.js',
    ])
    expect(html).toBe(
      page(
        '<title>Поруч</title><script type="module" src="/script/0a.js"></script><script type="module" src="/_dev/reload.js"></script>',
        '<p>Так</p>',
      ),
    )
  })

  test('counts a hash for every inline style, wherever it stands', () => {
    const styles = ['p{color:red}', '', '.a>b{content:"<p>&amp;"}']
    const [first = '', second = '', third = ''] = styles
    const raw = page(
      `<style data-precedence="next">${first}</style><style>${second}</style>`,
      `<svg><style>${third}</style></svg>`,
    )
    const expected = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(toDocument(raw, []).styles).toEqual(expected)
  })

  test('names what browsers will not heed under the policy', () => {
    const raw = page(
      '',
      '<p style="color:red" class="a">Так</p><button onclick="go()">Ні</button><a href="/on">і</a>',
    )
    expect(toDocument(raw, []).unheeded).toEqual(['<p style>', '<button onclick>'])
  })

  test.each([
    ['a boundary whose words are to come', '<!--$?--><template id="B:0"></template><!--/$-->'],
    ['a boundary that failed on the server', '<!--$!--><template data-dgst="1"></template><!--/$-->'],
    ['words that wait to be put in their place', '<div hidden id="S:0"><p>Потім</p></div>'],
  ])('refuses a page with %s', (_, words) => {
    expect(() => toDocument(page('', words), [])).toThrow('Some words are still in the stream')
  })

  test('refuses what has no head to write into', () => {
    expect(() => toDocument('Internal Server Error', [])).toThrow('The page has no </head>')
  })

  test('finds its way through a page of a megabyte in a moment', () => {
    const raw = page('', '<p lang="uk">Слово<!-- --> за словом</p><script>1</script>'.repeat(18_000))
    const started = performance.now()
    expect(toDocument(raw, []).html).not.toContain('<script')
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})
