import { running } from '#server/running.ts'

/** The library's own two colours in place of ours; they were checked for contrast when site.yaml was read. */
export function Accents() {
  const { accents } = running().library.site()
  if (accents === undefined) return null
  const { blue, wheat } = accents
  return (
    <style>
      {`:root{--blue:light-dark(${blue.light},${blue.dark});--wheat:light-dark(${wheat.light},${wheat.dark});--wheat-fill:var(--wheat)}`}
    </style>
  )
}
