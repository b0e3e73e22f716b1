import { pack } from './pack.ts'

/** Where the rules lie. */
export const speculationAddress = '/speculation-rules.json'

/** Where browsers find which pages they may fetch ahead of need. A header says so, since the policy lets in no inline rules. */
export const speculationHeader = { 'speculation-rules': `"${speculationAddress}"` }

// `moderate`: when a reader rests on a link or presses it, not when it is merely there. Browsers that save data do not.
const rules = {
  prefetch: [{ where: { href_matches: ['/uk', '/uk/*', '/en', '/en/*'] }, eagerness: 'moderate' }],
}

/** The rules as a file at `/speculation-rules.json`. */
export async function speculationFile() {
  const body = Buffer.from(JSON.stringify(rules))
  return { type: 'application/speculationrules+json', body, packings: await pack(body) }
}
