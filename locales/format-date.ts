import type { UiLanguage } from './words.ts'

const formats = {
  uk: new Intl.DateTimeFormat('uk', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/** A day (YYYY-MM-DD) in words; what the day is does not depend on where the server stands. */
export function formatDate(day: string, ui: UiLanguage): string {
  return formats[ui].format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0')
}
