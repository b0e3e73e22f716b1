import { expect, test } from 'vitest'
import { scriptsOf, wordsOf } from '../../bench/measure/parts-of-page.ts'

test('scriptsOf() gives each script once, and none that today’s browsers pass over', () => {
  const page = `<head><script defer src="/a.js"></script><script src="/old.js" noModule=""></script>
<script>"/b.js"</script><script src="/c.js" async=""></script><script defer src="/a.js"></script></head>`
  expect(scriptsOf(page)).toEqual(['/a.js', '/c.js'])
})

test('wordsOf() gives the words of the body and nothing that sets them', () => {
  const page = `<html><head><title>Поруч</title></head><body class="пес"><style>p{}</style><p lang="uk">Здоров’я,
<b>кава</b></p><script type="application/ld+json">{"@type":"Кава"}</script></body></html>`
  expect(wordsOf(page)).toBe('Здоров’я, кава')
})
