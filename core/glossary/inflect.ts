/**
 * What a word ends in, and what its other forms end in; `-` stands for nothing. Declensions of Ukrainian nouns and
 * adjectives (правопис 2019, §§ 70–103), wide rather than exact: an ending that a word does not take makes no word, so that
 * it finds nothing. Endings that make another word are left out: «рад» is no form of «рада» here.
 */
const declensions: readonly (readonly [ending: string, endings: string])[] = [
  ['ий', 'ого ому им ім а ої ій у ою е і их ими'],
  ['ій', 'ього ьому ім я ьої ю ьою є і іх іми'],
  ['й', 'я ю єві єм ї є їв ям ями ях'],
  ['ець', 'ця цю цеві цем ці цю ців цям цями цях'],
  ['ень', 'ня ню неві нем ні нів ням нями нях'],
  ['ь', 'я ю еві ем і е ів ей ям ями ях'],
  ['іль', 'оля олю олеві олем олі еля елю елеві елем елі'],
  ['а', 'и і у ою ею о ам ами ах ої ій их ими'],
  ['я', 'і ї ю ею єю є ям ями ях ьої ій'],
  ['о', 'а у ові ом і ам ами ах'],
  ['е', 'я ю ем і ого ому им ім'],
  ['є', 'я ю єм ї'],
  ['и', '- ів ам ами ах'],
  ['і', '- ь ів їв ей ям ями ях ам ами ах их им ими'],
  ['ок', 'ка ку кові ком ки ків кам ками ках'],
  ['ів', 'ова ову овові овом ові ева еву евові евом еві'],
  ['їв', 'єва єву євові євом єві'],
]

const afterConsonant = 'а у ові еві ом ем і е и ів ам ами ах им'
const consonant = /[бвгґджзклмнпрстфхцчшщ]$/

/** Consonants that change before і: «Прага», «у Празі». */
const softened: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' }

/** The forms that a Ukrainian word may take in a sentence, in small letters, the word itself among them. */
export function inflect(word: string): ReadonlySet<string> {
  const small = word.toLowerCase()
  const forms = new Set([small])
  if (!/^[а-щьюяєіїґ’]{3,}$/.test(small)) return forms
  for (const [ending, endings] of declensions)
    if (small.endsWith(ending)) addForms(forms, small.slice(0, -ending.length), endings)
  if (consonant.test(small)) addForms(forms, small, afterConsonant)
  return forms
}

function addForms(forms: Set<string>, stem: string, endings: string): void {
  for (const ending of endings.split(' ')) {
    if (ending === '-') {
      forms.add(stem)
      continue
    }
    forms.add(stem + ending)
    const soft = ending.startsWith('і') ? softened[stem.at(-1) ?? ''] : undefined
    if (soft !== undefined) forms.add(stem.slice(0, -1) + soft + ending)
  }
}
