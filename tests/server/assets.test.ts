import { expect, test } from 'vitest'
import { openAssets } from '#server/assets.ts'

function opened(development: boolean) {
  const asked: string[] = []
  const readAsset = openAssets({
    development,
    next: {
      async ask(path) {
        asked.push(path)
        return path.endsWith('.css')
          ? { status: 200, type: 'text/css', body: Buffer.from('a{color:red}'.repeat(50)) }
          : { status: path.endsWith('.woff2') ? 200 : 404, type: 'font/woff2', body: Buffer.from('wOF2') }
      },
    },
  })
  return { readAsset, asked }
}

test('built files are asked for once and kept with their packings', async () => {
  const { readAsset, asked } = opened(false)
  const style = await readAsset('/_next/static/a.css')
  expect(style?.packings.br?.length).toBeLessThan(style?.body.length ?? 0)
  expect(await readAsset('/_next/static/a.css')).toBe(style)
  expect((await readAsset('/_next/static/b.woff2'))?.packings).toEqual({})
  expect(asked).toEqual(['/_next/static/a.css', '/_next/static/b.woff2'])
})

test('what is not there is not kept, nor is anything in development', async () => {
  const { readAsset, asked } = opened(false)
  expect(await readAsset('/_next/static/no.js')).toBeUndefined()
  expect(await readAsset('/_next/static/no.js')).toBeUndefined()
  const developing = opened(true)
  await developing.readAsset('/_next/static/a.css')
  await developing.readAsset('/_next/static/a.css')
  expect([asked.length, developing.asked.length]).toEqual([2, 2])
})
