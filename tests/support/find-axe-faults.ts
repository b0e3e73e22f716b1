import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds by WCAG 2.2 up to AA, by its own good practice, and by the contrast of AAA (1.4.6). */
export function findAxeFaults(page: Page): Promise<string[]> {
  return faultsOf(page, wanted)
}

/** Only what it finds in the colours: to its other rules a page in other colours is the same page. */
export function findColourFaults(page: Page): Promise<string[]> {
  return faultsOf(page, ['cat.color'])
}

async function faultsOf(page: Page, tags: string[]): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    // Else axe opens a second page each time, for the sake of frames. Ours have none.
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: true } },
      // Of the rest it then describes one place to a rule, not each.
      resultTypes: ['violations'],
    })
    .analyze()
  const isTried = [...violations, ...passes].some(({ id }) => id === 'color-contrast-enhanced')
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return isTried ? faults : ['No contrast was tried', ...faults]
}
