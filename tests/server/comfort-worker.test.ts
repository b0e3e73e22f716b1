import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { bundleComfortWorker, comfortWorkerAddress } from '#server/comfort-worker.ts'

const checkout = join(import.meta.dirname, '../..')
const comfort = { css: ':root{--a:#f4ecd8}', hash: 'sha256-0123456789abcdef' }

test('the worker lies at the top of the site, a script that may ask the site and nobody else', async () => {
  expect(comfortWorkerAddress).toBe('/comfort-worker.js')
  const file = await bundleComfortWorker({ checkout, development: false, comfort })
  expect(file.type).toBe('text/javascript; charset=utf-8')
  expect(file.policy).toBe("default-src 'none'; connect-src 'self'")
  expect(file.body.toString()).toContain(comfort.css)
  expect(file.body.toString()).toContain(comfort.hash)
  expect(file.packings?.br?.length).toBeLessThan(2_500)
})

test('it listens as a classic script, which every browser with workers can run', async () => {
  const file = await bundleComfortWorker({ checkout, development: true, comfort })
  const heard: string[] = []
  const scope = { addEventListener: (type: string) => heard.push(type) }
  runInNewContext(file.body.toString(), scope)
  expect(heard).toEqual(['install', 'activate', 'fetch'])
})
