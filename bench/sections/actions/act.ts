import type { Page } from 'playwright-core'
import type { Action } from './reader-actions.ts'

const patience = 10_000

/**
 * Does what a reader does, by the mouse, a finger or the keyboard, and nothing that would add to it.
 * @param settle waits until the page is at rest, as it is before
 * @throws where there is nothing to point at, or what is to come of it does not
 */
export async function act<Result>(
  page: Page,
  action: Action,
  settle: () => Promise<Result>,
): Promise<Result> {
  const { name, point, key, selected, until, gone } = action
  if (selected !== undefined) await page.evaluate(select, selected)
  const place = point === undefined ? undefined : await lookFor(point)
  if (point !== undefined && place === undefined)
    throw new Error(`Cannot measure "${name}": nothing that matches "${point}" can be pointed at`)
  if (selected !== undefined) await settle()
  if (place !== undefined)
    await (place.isTouched ? page.touchscreen.tap(place.x, place.y) : page.mouse.click(place.x, place.y))
  if (key !== undefined) await page.keyboard.press(key)
  const isDone = await page.evaluate(waitUntilDone, { until, gone, patience })
  if (!isDone) throw new Error(`Cannot measure "${name}": nothing came of it`)
  if (selected !== undefined) await page.evaluate(() => getSelection()?.removeAllRanges())
  return settle()

  async function lookFor(what: string): Promise<Place | undefined> {
    const place = await page.evaluate(findPlace, what)
    if (place !== undefined) return place
    await page.evaluate(bringNext, what)
    await settle()
    return page.evaluate(findPlace, what)
  }
}

/** Runs in the page. */
function select(count: number): void {
  const rows = [...document.querySelectorAll('[data-kind="paragraph"]')]
  const first = rows.findIndex((row) => row.getBoundingClientRect().top > 0)
  const chosen = count > rows.length ? rows : rows.slice(first, first + count)
  const words = (row: Element | undefined) => row?.querySelector(':scope > [lang="uk"] p')
  const [from, to] = [words(chosen[0]), words(chosen.at(-1))]
  if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
}

type Place = { readonly x: number; readonly y: number; readonly isTouched: boolean }

/** Runs in the page: the middle of the first that can be pointed at. */
function findPlace(selector: string): Place | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const [box] = element.getClientRects()
    if (box === undefined || box.bottom < 0 || box.top > innerHeight) continue
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const there = document.elementFromPoint(x, y)
    if (there !== null && element.contains(there))
      return { x, y, isTouched: matchMedia('(pointer: coarse)').matches }
  }
  return undefined
}

/** Runs in the page: scrolls to the next that matches, or the only one. */
function bringNext(selector: string): void {
  const all = [...document.querySelectorAll(selector)]
  const next = all.find((element) => element.getBoundingClientRect().top > innerHeight) ?? all[0]
  next?.scrollIntoView({ block: 'center', behavior: 'instant' })
}

type Signs = {
  readonly until: string | undefined
  readonly gone: string | undefined
  readonly patience: number
}

/** Runs in the page. */
async function waitUntilDone({ until, gone, patience }: Signs): Promise<boolean> {
  const end = performance.now() + patience
  const isDone = () =>
    (until === undefined || document.querySelector(until) !== null) &&
    (gone === undefined || document.querySelector(gone) === null)
  while (!isDone() && performance.now() < end) await new Promise(requestAnimationFrame)
  return isDone()
}
