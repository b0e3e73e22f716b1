import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './view-switch.module.css'

const views = [
  { value: 'side', words: 'side' },
  { value: 'stacked', words: 'stacked' },
  { value: 'original', words: 'originalOnly' },
  { value: 'translation', words: 'translationOnly' },
] as const

type Props = { readonly ui: UiLanguage }

/**
 * How the two languages stand. Radio buttons and `:has()` do it all, so it needs no script. On a narrow page they wait
 * behind one button, where the browser has popovers; elsewhere they simply stand there.
 */
export function ViewSwitch({ ui }: Props) {
  const t = wordsIn(ui, 'reader')
  return (
    <div className={styles.tools}>
      <button type="button" className={styles.open} popoverTarget="views">
        {t('view')}
        {': '}
        {views.slice(1).map(({ value, words }) => (
          <span key={value} data-view={value}>
            {t(words)}
          </span>
        ))}
      </button>
      <fieldset id="views" className={styles.views} popover="auto">
        <legend>{t('view')}</legend>
        {views.map(({ value, words }) => (
          <label key={value} className={value === 'side' ? styles.wide : undefined}>
            <input type="radio" name="view" value={value} defaultChecked={value === 'side'} />
            <span>{t(words)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
