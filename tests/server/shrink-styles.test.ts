import { expect, test } from 'vitest'
import { shrinkStyles } from '#server/shrink-styles.ts'

const used = new Set(['x_pair', 'x_source', '<p', '<article'])
const shrink = (css: string) => shrinkStyles(css, used).css

test('shrinkStyles() leaves out rules for classes that the page does not have', () => {
  expect(shrink('.x_pair{color:red}.x_other{color:blue}p{margin:0}')).toBe('.a{color:red}p{margin:0}')
  expect(shrink('.x_pair .x_other{color:red}')).toBe('')
  expect(shrink('.x_pair,.x_other{color:red}')).toBe('.a{color:red}')
  expect(shrink(':root .x_other,p:has(a):hover .x_other{color:red}')).toBe('')
})

test('shrinkStyles() leaves out rules for kinds of rows and claims that the page does not have', () => {
  const { css } = shrinkStyles(
    '[data-kind="item"]{top:0}[data-claim=stale]{top:1px}[data-view=side]{top:2px}',
    new Set(['data-claim=stale']),
  )
  expect(css).toBe('[data-claim=stale]{top:1px}[data-view=side]{top:2px}')
})

test('shrinkStyles() leaves out custom properties that nothing reads', () => {
  const css = ':root{--ink:var(--soft);--soft:red;--line:var(--edge);--edge:blue}p{color:var(--ink)}'
  expect(shrink(css)).toBe(':root{--a:var(--b);--b:red}p{color:var(--a)}')
})

test('shrinkStyles() gives the names that all pages share to whom they belong, and the next to the others', () => {
  const shared = new Map([
    ['--paper', '--a'],
    ['--ink', '--b'],
  ])
  const css = ':root{--soft:red;--ink:blue}p{color:var(--ink);background:var(--soft)}'
  expect(shrinkStyles(css, used, shared).css).toBe(
    ':root{--c:red;--b:blue}p{color:var(--b);background:var(--c)}',
  )
})

test('shrinkStyles() leaves out rules for elements that the page does not have', () => {
  expect(shrink('p{top:0}img{top:1px}')).toBe('p{top:0}')
  expect(shrink('.x_pair>img,h2:hover,article img::before{top:0}')).toBe('')
  expect(shrink('article:has(img){top:0}article:has([name=img]){top:1px}')).toBe(
    'article:has([name=img]){top:1px}',
  )
})

test('shrinkStyles() keeps a rule of which one choice may be there, or that counts', () => {
  for (const selector of [':is(p,img)', 'p:is(article:has(img) p,h2)', 'p:nth-child(odd)', 'p:lang(uk)'])
    expect(shrink(`${selector}{top:0}`)).toBe(`${selector}{top:0}`)
})

test('shrinkStyles() sets blanks only where they mean something', () => {
  const css = 'p{font:500 1rem / 1.2 "Noto, Sans", serif;margin:calc(1px - 2px) 0}'
  expect(shrink(css)).toBe('p{font:500 1rem/1.2 "Noto, Sans",serif;margin:calc(1px - 2px) 0}')
})

test('shrinkStyles() keeps rules that exclude a class, and rules without classes', () => {
  expect(shrink('p:not(.x_other){color:red}')).toContain('color:red')
  expect(shrink('article:has([value=side]:checked){gap:0}')).toBe('article:has([value=side]:checked){gap:0}')
})

test('shrinkStyles() drops what is left empty, and keeps fonts, roots and frames of motion', () => {
  expect(shrink('@media print{.x_other{color:red}}')).toBe('')
  const kept =
    '@font-face{font-family:Literata}:root{--a:#fff}p{color:var(--a)}@keyframes go{0%{top:.5em}to{top:1em}}'
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
