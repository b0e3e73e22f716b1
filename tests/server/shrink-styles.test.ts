import { expect, test } from 'vitest'
import { shrinkStyles } from '#server/shrink-styles.ts'

const used = new Set(['x_pair', 'x_source'])
const shrink = (css: string) => shrinkStyles(css, used).css

test('shrinkStyles() leaves out rules for classes that the page does not have', () => {
  expect(shrink('.x_pair{color:red}.x_other{color:blue}p{margin:0}')).toBe('.a{color:red}p{margin:0}')
  expect(shrink('.x_pair .x_other{color:red}')).toBe('')
  expect(shrink('.x_pair,.x_other{color:red}')).toBe('.a{color:red}')
})

test('shrinkStyles() leaves out rules for kinds of rows and claims that the page does not have', () => {
  const { css } = shrinkStyles(
    '[data-kind="item"]{top:0}[data-claim=stale]{top:1px}[data-view=side]{top:2px}',
    new Set(['data-claim=stale']),
  )
  expect(css).toBe('[data-claim=stale]{top:1px}[data-view=side]{top:2px}')
})

test('shrinkStyles() leaves out custom properties that nothing reads', () => {
  const { css } = shrinkStyles(':root{--a:var(--b);--b:red;--c:var(--d);--d:blue}p{color:var(--a)}', used)
  expect(css).toBe(':root{--a:var(--b);--b:red}p{color:var(--a)}')
})

test('shrinkStyles() keeps rules that exclude a class, and rules without classes', () => {
  expect(shrink('p:not(.x_other){color:red}')).toContain('color:red')
  expect(shrink('article:has([value=side]:checked){gap:0}')).toBe('article:has([value=side]:checked){gap:0}')
})

test('shrinkStyles() drops what is left empty, and keeps fonts, roots and frames of motion', () => {
  expect(shrink('@media print{.x_other{color:red}}')).toBe('')
  const kept =
    '@font-face{font-family:Literata}:root{--paper:#fff}p{color:var(--paper)}@keyframes go{0%{top:.5em}to{top:1em}}'
  expect(shrink(kept)).toBe(kept)
})

test('shrinkStyles() gives each class one short name, the same everywhere, and touches no number', () => {
  const { css, names } = shrinkStyles('.x_pair>.x_source{margin:.5rem}@media print{.x_pair{top:1.5em}}', used)
  expect(css).toBe('.a>.b{margin:.5rem}@media print{.a{top:1.5em}}')
  expect([...names]).toEqual([
    ['x_pair', 'a'],
    ['x_source', 'b'],
  ])
})

test('shrinkStyles() never runs out of names, nor gives one twice', () => {
  const many = new Set(Array.from({ length: 900 }, (_, index) => `c${index}`))
  const { names } = shrinkStyles([...many].map((name) => `.${name}{top:0}`).join(''), many)
  expect(new Set(names.values()).size).toBe(900)
})
