import { describe, expect, test } from 'vitest'
import { openPages } from '#server/pages.ts'

const html = (words: string) => `<html><head><style>p{}</style></head><body>${words}</body></html>`

/** A Next whose answers can be changed under way. */
function aNext(bodies: Record<string, string | number>) {
  const asked: string[] = []
  return {
    asked,
    async ask(path: string) {
      asked.push(path)
      const body = bodies[path] ?? 404
      if (body === 0) throw new Error('socket hang up')
      return typeof body === 'number'
        ? { status: body, type: 'text/html', body: Buffer.from('<html id="__next_error__"></html>') }
        : { status: 200, type: 'text/html', body: Buffer.from(body) }
    },
  }
}

async function open(bodies: Record<string, string | number>, styleSources: readonly string[] = []) {
  const faults: string[] = []
  const next = aNext(bodies)
  const onFault = (fault: string) => void faults.push(fault)
  const readPage = await openPages({
    shrink: (html) => html,
    next,
    scripts: ['/script/0a.js'],
    styleSources,
    onFault,
  })
  return { readPage, faults, bodies, next }
}

const sorry = { '/uk/broken': html('Щось зламалося'), '/en/broken': html('Something broke') }

describe('openPages()', () => {
  test('makes a document of Next’s page, with its policy and a tag of its bytes', async () => {
    const { readPage } = await open({ ...sorry, '/uk': html('<p>Тексти</p><script>1</script>') })
    const page = await readPage('/uk', 'uk')
    expect(page.kind).toBe('asked')
    expect(page.body.toString()).toBe(
      '<html><head><style>p{}</style><script type="module" src="/script/0a.js"></script></head><body><p>Тексти</p></body></html>',
    )
    expect(page.policy).toContain("script-src 'self'; style-src 'sha256-")
    expect((await readPage('/uk', 'uk')).etag).toBe(page.etag)
    expect((await readPage('/uk/about', 'uk')).etag).not.toBe(page.etag)
  })

  test('lets styles come from elsewhere where it is told so', async () => {
    const { readPage } = await open({ ...sorry, '/uk': html('') }, ["'self'"])
    expect((await readPage('/uk', 'uk')).policy).toMatch(/style-src 'sha256-[^']+' 'self';/)
  })

  test.each([
    ['fails', 500],
    ['answers with something else', 404],
    ['is gone', 0],
    ['streams', html('<!--$?--><template id="B:0"></template>')],
    ['sends its empty error page', '<html id="__next_error__"></html>'],
  ])('says sorry in the right language where Next %s, and tells the operator', async (_, body) => {
    const { readPage, faults } = await open({ ...sorry, '/uk': body, '/en': body })
    const page = await readPage('/uk', 'uk')
    expect(page.kind).toBe('broken')
    expect(page.body.toString()).toContain('Щось зламалося')
    expect((await readPage('/en', 'en')).body.toString()).toContain('Something broke')
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatch(/^Cannot make the page "\/uk": ./)
  })

  test('keeps its apologies from the start, so that they survive Next', async () => {
    const { readPage, bodies } = await open({ ...sorry })
    for (const path of Object.keys(bodies)) bodies[path] = 0
    expect((await readPage('/uk', 'uk')).body.toString()).toContain('Щось зламалося')
  })

  test('does not start where Next cannot even say sorry', async () => {
    await expect(open({ '/uk/broken': 500 })).rejects.toThrow('Next answered 500')
  })

  test('tells the operator of styles that no browser will heed, and shows the page all the same', async () => {
    const { readPage, faults } = await open({ ...sorry, '/uk': html('<p style="color:red">Так</p>') })
    expect((await readPage('/uk', 'uk')).kind).toBe('asked')
    expect(faults).toEqual(['Browsers will not heed <p style> in "/uk"'])
  })
})
