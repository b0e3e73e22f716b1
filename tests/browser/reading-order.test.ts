import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onOwnSite } from '../support/on-site.ts'
import { desk, withoutScript, withPage } from '../support/open-browser.ts'
import { writeVariedText } from '../support/write-varied-text.ts'

const { site, browser } = await onOwnSite((texts) => writeVariedText(texts, 'usiakyi'))

/** The words of a row as Chromium's accessibility tree has them, in its order, each with the language it is to be read in. */
async function heardIn(page: Page, id: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  const heard: string[] = []
  for (const { role, name, ignored, backendDOMNodeId: backendNodeId } of nodes) {
    if (ignored || role?.value !== 'StaticText' || backendNodeId === undefined) continue
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId })
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      returnByValue: true,
      functionDeclaration: `function () {
        const isOfRow = this.parentElement?.closest('#${id} > div[lang]') !== null
        return isOfRow ? this.parentElement.closest('[lang]').lang : ''
      }`,
    })
    if (result.value) heard.push(`${result.value}: ${String(name?.value).trim()}`)
  }
  await devtools.detach()
  return heard.filter((each) => !each.endsWith(': '))
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
        expect(await heardIn(page, 'a00007')).toEqual(alone[view])
        if (view === 'original' || view === 'translation') return
        await page.locator('[name="swap"]').check({ force: true })
        expect(await heardIn(page, 'a00007')).toEqual(both)
      })
    })
