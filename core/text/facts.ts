import { z } from 'zod'

const line = z.string({ error: 'expected words on one line' }).trim().min(1, 'expected words, found nothing')
const date = z
  .string({ error: 'expected a date such as 2026-11-23' })
  .refine(isDate, { error: (issue) => `expected a date such as 2026-11-23, found "${issue.input}"` })
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' })

/** What uk.md says of the work. Unknown keys are kept in the file and ignored here. */
export const sourceFacts = z
  .object({
    author: line,
    summary: line,
    published: date,
    updated: date,
    source: z.object({ name: line, url: webAddress.optional() }, { error: 'expected a name and a url' }),
    licence: line,
    rights: line,
    topics: z.array(line, { error: 'expected a list such as [мова, історія]' }),
    withdrawn: z.object({ date, reason: line }, { error: 'expected a date and a reason' }),
    formerly: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/, 'expected former slugs'), {
      error: 'expected a list of former slugs',
    }),
  })
  .partial()
  .extend({ title: z.string({ error: 'expected a title' }).trim().min(1, 'expected a title, found nothing') })
export type SourceFacts = z.infer<typeof sourceFacts>

/** What en.md says of the translation. */
export const targetFacts = z
  .object({
    title: line,
    author: line,
    summary: line,
    translator: line,
    reviewer: line,
    licence: line,
    rights: line,
  })
  .partial()
export type TargetFacts = z.infer<typeof targetFacts>

/** Whether the words are a day that exists, as YYYY-MM-DD. */
export function isDate(words: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  if (match === null) return false
  const [, year = 0, month = 0, day = 0] = match.map(Number)
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay
}
