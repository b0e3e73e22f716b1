import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './close-button.module.css'

type Props = { readonly ui: UiLanguage }

/**
 * First on pages that can be opened in place: what closes them there, and how they look there. On a page of its own it is
 * hidden; enhance/open-in-place.ts shows it.
 */
export function CloseButton({ ui }: Props) {
  return (
    <button type="button" className={styles.close} data-close="" hidden>
      {wordsIn(ui, 'shell')('close')}
    </button>
  )
}
