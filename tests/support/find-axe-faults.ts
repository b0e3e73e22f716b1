import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Found = readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]

/** What axe finds by WCAG 2.2 up to AA, by its own good practice, and by the contrast of AAA (1.4.6). */
export async function findAxeFaults(page: Page): Promise<string[]> {
  // Else axe opens a second page each time, for the sake of frames. Ours have none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options(optionsFor(wanted))
  const { violations, passes } = await axe.analyze()
  return faultsOf(violations, passes)
}

/**
 * Only what it finds in the colours: to its other rules a page in other colours is the same page. Asks the axe that
 * `findAxeFaults()` has brought into the page.
 */
export async function findColourFaults(page: Page): Promise<string[]> {
  const { violations, passes } = await page.evaluate(
    (options) => Reflect.get(window, 'axe').run(options),
    optionsFor(['cat.color']),
  )
  return faultsOf(violations, passes)
}

function optionsFor(tags: string[]) {
  return {
    runOnly: { type: 'tag' as const, values: tags },
    rules: { 'color-contrast-enhanced': { enabled: true } },
    // Of the rest it then describes one place to a rule, not each.
    resultTypes: ['violations' as const],
  }
}

function faultsOf(violations: Found, passes: Found): string[] {
  const isTried = [...violations, ...passes].some(({ id }) => id === 'color-contrast-enhanced')
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return isTried ? faults : ['No contrast was tried', ...faults]
}
