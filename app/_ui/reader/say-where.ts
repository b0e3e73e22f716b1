import type { PlaceName } from '#core/corrections/name-places.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'

/** Paragraphs that are named by a word; a higher number is read more easily in digits. */
const inWords = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** Where something was changed, in a sentence: «у третьому абзаці, у назві і ще в 4 місцях». */
export function sayWhere(places: readonly PlaceName[], more: number, ui: UiLanguage): string {
  const t = wordsIn(ui, 'history')
  const all = places.map((place) => sayIn(place, ui))
  if (more > 0) return t('andMore', { places: all.join(', '), count: more })
  return new Intl.ListFormat(ui, { type: 'conjunction' }).format(all)
}

function sayIn(place: PlaceName, ui: UiLanguage): string {
  const t = wordsIn(ui, 'history')
  switch (place.kind) {
    case 'paragraph': {
      const number = inWords.find((each) => each === String(place.number))
      return number === undefined ? t('where.paragraph', { number: place.number }) : t(`where.${number}`)
    }
    case 'note':
      return t('where.note', { label: place.label })
    case 'heading':
    case 'title':
    case 'summary':
    case 'gone':
      return t(`where.${place.kind}`)
    default:
      return place satisfies never
  }
}

/** What a place is called by itself: «Абзац 3», «Назва». */
export function namePlace(place: PlaceName, ui: UiLanguage): string {
  const t = wordsIn(ui, 'reader')
  switch (place.kind) {
    case 'paragraph':
      return t('paragraph', { number: place.number })
    case 'note':
      return t('note', { label: place.label })
    case 'heading':
      return t('heading')
    case 'title':
    case 'summary':
    case 'gone':
      return wordsIn(ui, 'history')(`place.${place.kind}`)
    default:
      return place satisfies never
  }
}
