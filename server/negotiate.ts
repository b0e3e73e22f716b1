import type { UiLanguage } from '#locales/words.ts'

export type Wishes = { readonly cookie: string | undefined; readonly acceptLanguage: string | undefined }

/** The interface language of an address that names none: what was chosen before, what the browser asks for, `otherwise`. */
export function negotiate({ cookie, acceptLanguage }: Wishes, otherwise: UiLanguage): UiLanguage {
  const chosen = /(?:^|;)\s*ui=(uk|en)\s*(?:;|$)/.exec(cookie ?? '')?.[1]
  if (chosen === 'uk' || chosen === 'en') return chosen
  let best: { language: UiLanguage; weight: number } | undefined
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const language = tag === '*' ? otherwise : tag.split('-')[0]
    if (language !== 'uk' && language !== 'en') continue
    const weight = weigh(parameters)
    if (weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? otherwise
}

/** RFC 9110 §12.4.2: 0 to 1, up to three decimals, 1 where nothing is said; 0 means "not this one", and so does nonsense. */
function weigh(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  if (given === undefined) return 1
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given) : 0
}
