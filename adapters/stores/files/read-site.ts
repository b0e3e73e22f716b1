import { z } from 'zod'
import { contrast, paper } from '#core/reading/contrast.ts'
import type { Site } from '#core/reading/site.ts'
import { checkYaml, parseYaml } from '#core/text/parse-yaml.ts'
import { isSlug } from '#core/text/slug.ts'
import { insideLibrary } from './inside-library.ts'
import { readWords } from './read-words.ts'

export const siteFile = 'site.yaml'

/** WCAG 2.2, 1.4.11: what must be told apart from the page. */
const leastContrast = 3

const words = z.string({ error: 'expected words' }).trim().min(1, 'expected words, found nothing')
const both = z.strictObject({ uk: words, en: words }, expecting('uk or en'))
const accent = z.strictObject(
  { light: colourOn('light'), dark: colourOn('dark') },
  expecting('light or dark'),
)

const site = z.strictObject(
  {
    name: both.default({ uk: 'Поруч', en: 'Poruch' }),
    tagline: both.default({
      uk: 'Українські тексти поруч із перекладом',
      en: 'Ukrainian texts side by side with their translations',
    }),
    about: both.default({
      uk: 'Кожен абзац українського тексту стоїть тут поруч зі своїм перекладом.',
      en: 'Each paragraph of a Ukrainian text stands here beside its translation.',
    }),
    contact: z.email('expected an e-mail address such as desk@poruch.example').optional(),
    accents: z.strictObject({ blue: accent, wheat: accent }, expecting('blue or wheat')).optional(),
    ui: z.enum(['uk', 'en'], 'expected uk or en').default('en'),
    lead: z
      .string('expected a slug such as litera-g')
      .refine(isSlug, 'expected a slug such as litera-g')
      .optional(),
  },
  expecting('name, tagline, about, contact, accents, ui or lead'),
)

/**
 * The library's own facts. Without site.yaml, and for every line that it leaves out, the defaults.
 * @throws ContentError with the line of the first fault
 */
export function readSite(library: string): Site {
  const path = insideLibrary(library, siteFile, siteFile)
  const content = path === undefined ? '' : readWords(path, siteFile)
  const facts = checkYaml(parseYaml(content.replace(/^\ufeff/, ''), siteFile, 1), site)
  return { ...facts, contact: facts.contact, accents: facts.accents, lead: facts.lead }
}

function colourOn(page: keyof typeof paper) {
  return z
    .string('expected a colour such as "#1d4ed8", in quotes')
    .regex(/^#[0-9a-f]{6}$/i, { error: 'expected a colour such as "#1d4ed8"', abort: true })
    .refine((colour) => contrast(colour, paper[page]) >= leastContrast, {
      error: ({ input }) =>
        `expected a contrast of 3:1 or more with the ${page} page, ${paper[page]}, found ${ratio(String(input), paper[page])}`,
    })
}

function ratio(one: string, other: string): string {
  return `${Math.floor(contrast(one, other) * 100) / 100}:1`
}

/** zod's words for an object that is none, or has a key too many, are not for editors. */
function expecting(keys: string) {
  return {
    error: (issue: { readonly code?: string }) =>
      issue.code === 'unrecognized_keys'
        ? `no such key, expected ${keys}`
        : `expected ${keys.replace(' or ', ' and ')} below it`,
  }
}
