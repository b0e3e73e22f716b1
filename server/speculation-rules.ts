import { pack } from './pack.ts'

/** Where the rules lie. */
export const speculationAddress = '/speculation-rules.json'

/** Where browsers find which pages they may fetch ahead of need. A header says so, since the policy lets in no inline rules. */
export const speculationHeader = { 'speculation-rules': `"${speculationAddress}"` }

// `moderate`: when a reader rests on a link or presses it, not when it is merely there. Browsers that save data do not. What opens in
// place is fetched by the script, which takes no such page. By selectors and not by addresses, which Chromium would resolve for every link
// of a long text each time that the page's own address changes.
const rules = {
  prefetch: [
    {
      where: { selector_matches: ':is([href^="/uk"], [href^="/en"]):not([data-in-place])' },
      eagerness: 'moderate',
    },
  ],
}

/** The rules as a file at `/speculation-rules.json`. */
export async function speculationFile() {
  const body = Buffer.from(JSON.stringify(rules))
  return { type: 'application/speculationrules+json', body, packings: await pack(body) }
}
