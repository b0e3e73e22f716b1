/**
 * What a day adds to printed words.
 * @param fields as `leaveDayOpen` gives them
 * @param date YYYY-MM-DD
 */
export function fillDay(fields: string, date: string): string {
  const [y = '', mm = '', dd = ''] = date.split('-')
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(date))
  const parts: Readonly<Record<string, string>> = { y, month, mm, dd, m: `${Number(mm)}`, d: `${Number(dd)}` }
  return fields.replace(/\{(y|month|mm|dd|m|d)\}/g, (field, name: string) => parts[name] ?? field)
}
