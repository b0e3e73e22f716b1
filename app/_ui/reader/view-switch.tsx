import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './view-switch.module.css'

const views = [
  { value: 'side', words: 'side' },
  { value: 'stacked', words: 'stacked' },
  { value: 'reveal', words: 'reveal' },
  { value: 'original', words: 'originalOnly' },
  { value: 'translation', words: 'translationOnly' },
] as const

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly edition: string | undefined
  /** Whether Latin letters stand under Ukrainian words. */
  readonly letters: boolean
  readonly hasContents: boolean
}

/**
 * How the two languages stand, and what else can be done with the text. Radio buttons, a checkbox and `:has()` do it all, so it
 * needs no script. Where there is no room they wait behind one button, if the browser has popovers; elsewhere they simply
 * stand there. Between them the script says how many minutes are left (enhance/read-on.ts).
 */
export function ViewSwitch({ ui, slug, edition, letters, hasContents }: Props) {
  const t = wordsIn(ui, 'reader')
  const page = edition === undefined ? `/${ui}/texts/${slug}` : `/${ui}/texts/${slug}/in/${edition}`
  return (
    <div className={hasContents ? `${styles.tools} ${styles.full}` : styles.tools}>
      <button type="button" className={styles.open} popoverTarget="views">
        {t('view')}
        {views.map(({ value, words }) => (
          <span key={value} data-view={value}>
            {`: ${t(words)}`}
          </span>
        ))}
      </button>
      <div id="views" className={styles.views} popover="auto">
        <fieldset>
          <legend>{t('view')}</legend>
          {views.map(({ value, words }) => (
            <label key={value} className={value === 'side' ? styles.wide : undefined}>
              <input type="radio" name="view" value={value} defaultChecked={value === 'side'} />
              <span>{t(words)}</span>
            </label>
          ))}
        </fieldset>
        <label className={styles.swap}>
          <input type="checkbox" name="swap" />
          <span>{t('swap')}</span>
        </label>
        <a href={letters ? page : `${page}/letters`} data-letters="">
          {t(letters ? 'withoutLetters' : 'withLetters')}
        </a>
        <a href={`/${ui}/keys`} className={styles.keys} data-in-place="">
          {t('keys')}
        </a>
        <a href={`/${ui}/comfort`} data-in-place="">
          {t('comfort')}
        </a>
      </div>
      {hasContents ? (
        <button type="button" className={styles.contents} popoverTarget="contents">
          {t('contents')}
        </button>
      ) : null}
      <p
        className={styles.left}
        data-left={t('left', { minutes: '{}' })}
        data-back={t('back', { number: '{}' })}
      />
      <a href={`/${ui}/texts/${slug}/share`} data-in-place="">
        {t('share')}
      </a>
    </div>
  )
}
