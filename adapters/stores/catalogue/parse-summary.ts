import { z } from 'zod'
import type { Summary } from '#core/reading/summarise.ts'
import { claims } from '#core/translation/claim.ts'

const words = z.string().optional()
const both = z.object({ uk: words, en: words }).transform(({ uk, en }) => ({ uk, en }))
const summary = z
  .object({
    slug: z.string(),
    title: z.object({ uk: z.string(), en: words }).transform(({ uk, en }) => ({ uk, en })),
    summary: both,
    author: both,
    published: words,
    minutes: z.number(),
    state: z.enum(claims),
    translated: z.number(),
    topics: z.array(z.string()),
  })
  .transform(({ published, ...rest }): Summary => ({ ...rest, published }))

/** A summary as it was catalogued. @throws Error where the column holds something else */
export function parseSummary(column: unknown): Summary {
  return summary.parse(JSON.parse(String(column)))
}
