import { glue } from '#core/reading/glue.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './keys-page.module.css'
import prose from './prose.module.css'

/** Keys by what is printed on them, in Latin and Ukrainian letters, and the words for what they do. */
const keys = [
  { caps: ['J', 'О'], does: 'following' },
  { caps: ['K', 'Л'], does: 'previous' },
  { caps: ['1'], does: 'side' },
  { caps: ['2'], does: 'stacked' },
  { caps: ['3'], does: 'reveal' },
  { caps: ['4'], does: 'originalOnly' },
  { caps: ['5'], does: 'translationOnly' },
  { caps: ['X', 'Ч'], does: 'swap' },
  { caps: ['R', 'К'], does: 'keyboard.peek' },
  { caps: ['C'], does: 'keyboard.copy' },
  { caps: ['L', 'Д'], does: 'keyboard.language' },
  { caps: ['?'], does: 'keyboard.help' },
] as const

type Props = { readonly ui: UiLanguage }

/** Which keys do what on a reading page, and the switch that turns them off: enhance/switch-keys.ts shows it. */
export function KeysPage({ ui }: Props) {
  const t = wordsIn(ui, 'reader')
  return (
    <div className={prose.prose} data-copied={t('keyboard.copied')} data-selected={t('keyboard.selected')}>
      <h1>{t('keys')}</h1>
      <p>{glue(t('keyboard.lead'), ui)}</p>
      <noscript>
        <p>{glue(t('keyboard.needsScript'), ui)}</p>
      </noscript>
      <p className={styles.switch} data-keys="" hidden>
        <label>
          <input type="checkbox" name="keys" autoComplete="off" />
          {t('keyboard.switch')}
        </label>
      </p>
      <dl className={styles.keys}>
        {keys.map(({ caps, does }) => (
          <div key={does}>
            <dt>
              {caps.map((cap, index) => (
                <span key={cap}>
                  {index === 0 ? null : ' / '}
                  <kbd>{cap}</kbd>
                </span>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p>{glue(t('keyboard.reveal'), ui)}</p>
    </div>
  )
}
