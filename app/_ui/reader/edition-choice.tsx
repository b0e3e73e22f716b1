import { type EditionName, nameEditions } from '#core/reading/name-editions.ts'
import type { Text } from '#core/text/text.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './edition-choice.module.css'
import { EditionState } from './edition-state.tsx'
import { nameEdition } from './name-edition.ts'

type Props = {
  readonly ui: UiLanguage
  readonly text: Text
  /** The edition on the page; undefined for the text's own translation. */
  readonly shown: string | undefined
}

/** Which translation one reads, where there are several: how far each can be trusted, and how it differs from this one. */
export function EditionChoice({ ui, text, shown }: Props) {
  if (text.editions.length < 2) return null
  const t = wordsIn(ui, 'history')
  const all = nameEditions(text)
  const folder = `/${ui}/texts/${text.slug}`
  return (
    <nav className={styles.choice} aria-labelledby="editions">
      <p id="editions">{t('editions')}</p>
      <ul>
        {all.map((edition) => (
          <li key={edition.name ?? ''}>
            <a href={addressOf(edition, folder)} aria-current={edition.name === shown ? 'page' : undefined}>
              {nameEdition(all, edition.name, ui)}
            </a>
            {/* What is shown says so of itself right above. */}
            {edition.name === shown ? null : <EditionState ui={ui} state={edition.state} />}
            {edition.name === shown || !all.some(({ name }) => name === shown) ? null : (
              <a href={comparison(all, [edition.name, shown], folder)}>
                {t('compareWith', { name: nameEdition(all, edition.name, ui) })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function addressOf({ name }: EditionName, folder: string): string {
  return name === undefined ? folder : `${folder}/in/${name}`
}

/** In the order of the text's editions; the text's own needs no name. */
function comparison(
  all: readonly EditionName[],
  compared: readonly (string | undefined)[],
  folder: string,
): string {
  const names = all.flatMap(({ name }) => (name !== undefined && compared.includes(name) ? [name] : []))
  return [`${folder}/compare`, ...names].join('/')
}
