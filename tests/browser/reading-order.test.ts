import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onOwnSite } from '../support/on-site.ts'
import { desk, withoutScript, withPage } from '../support/open-browser.ts'
import { writeVariedText } from '../support/write-varied-text.ts'

const { site, browser } = await onOwnSite((texts) => writeVariedText(texts, 'usiakyi'))

type Heard = {
  /** The id of the pair, and the language of the half of it. */
  readonly row: string
  readonly half: string
  /** The language to read it in. */
  readonly language: string
  /** Whether it is of the interface: a note on the translation, a way back. */
  readonly isOurs: boolean
  readonly words: string
}

/** The words of all pairs as Chromium's accessibility tree has them, in its order. */
async function heardIn(page: Page): Promise<Heard[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const inOrder = (id: string): typeof nodes => {
    const node = byId.get(id)
    return node === undefined ? [] : [node, ...(node.childIds ?? []).flatMap(inOrder)]
  }
  const heard: Heard[] = []
  for (const { role, name, ignored, backendDOMNodeId: backendNodeId } of inOrder(nodes[0]?.nodeId ?? '')) {
    if (ignored || role?.value !== 'StaticText' || backendNodeId === undefined) continue
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId })
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      returnByValue: true,
      functionDeclaration: `function () {
        const at = (selector) => this.parentElement?.closest(selector)
        const half = at('[data-kind] > [lang]')
        return half && {
          row: half.parentElement.id,
          half: half.lang,
          language: at('[lang]').lang,
          isOurs: at('[data-claim], summary, a[href^="#mark-"], a[href^="#note-"]') !== null,
        }
      }`,
    })
    const words = String(name?.value).trim()
    if (result.value && words !== '') heard.push({ ...result.value, words })
  }
  await devtools.detach()
  return heard
}

async function heardOf(page: Page, id: string): Promise<string[]> {
  const heard = await heardIn(page)
  return heard.filter(({ row }) => row === id).map(({ language, words }) => `${language}: ${words}`)
}

const verse = {
  uk: ['uk: Світає.', 'uk: Ніхто не спить.'],
  en: ['en: Day breaks.', 'en: No one sleeps.'],
}

for (const ui of ['uk', 'en'] as const)
  for (const view of ['side', 'stacked', 'reveal', 'original', 'translation'] as const)
    test(`each pair is heard once, whole and each half in its language, laid out ${view} (${ui})`, async () => {
      await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
        await page.goto(`${site.url}/${ui}/texts/usiakyi`)
        await page.locator(`[name="view"][value="${view}"]`).check({ force: true })
        const both = ui === 'uk' ? [...verse.uk, ...verse.en] : [...verse.en, ...verse.uk]
        const alone = { original: verse.uk, translation: verse.en, side: both, stacked: both, reveal: both }
        expect(await heardOf(page, 'a00007')).toEqual(alone[view])
        if (view === 'original' || view === 'translation') return
        await page.locator('[name="swap"]').check({ force: true })
        expect(await heardOf(page, 'a00007')).toEqual(both)
      })
    })

for (const [ui, other] of [
  ['uk', 'en'],
  ['en', 'uk'],
] as const)
  test(`all pairs are heard one after the other, each half whole, what we say of them in our own language (${ui})`, async () => {
    await withPage(browser, { ...desk, ...withoutScript }, async (page) => {
      await page.goto(`${site.url}/${ui}/texts/usiakyi`)
      const heard = await heardIn(page)
      const ours = heard.filter(({ isOurs }) => isOurs)
      const words = heard.filter(({ isOurs }) => !isOurs)
      expect(ours.length).toBeGreaterThan(3)
      expect([...new Set(ours.map(({ language }) => language))]).toEqual([ui])
      for (const each of words) expect(each.language, each.words).toBe(each.half)
      const halves = heard.map(({ row, half }) => `${row} ${half}`)
      const inOrder = halves.filter((each, index) => each !== halves[index - 1])
      const rows = await page
        .locator('[data-kind]')
        .evaluateAll((all) => all.flatMap(({ id, textContent }) => (textContent?.trim() ? [id] : [])))
      const expected = rows.flatMap((row) => [`${row} ${ui}`, `${row} ${other}`])
      expect(inOrder).toEqual(expected.filter((each) => halves.includes(each)))
      expect(new Set(inOrder).size).toBe(inOrder.length)
      expect(inOrder.length).toBeGreaterThan(rows.length)
    })
  })
