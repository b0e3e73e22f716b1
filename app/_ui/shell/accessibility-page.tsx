import { glue } from '#core/reading/glue.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import styles from './prose.module.css'

const tested = [
  'testedAxe',
  'testedContrast',
  'testedKeyboard',
  'testedOrder',
  'testedZoom',
  'testedSpacing',
  'testedScript',
  'testedTouch',
  'testedForced',
  'testedMoving',
  'testedMotion',
] as const
const limits = ['limitReaders', 'limitFigures', 'limitScript', 'limitWithin'] as const

type Props = { readonly ui: UiLanguage; readonly contact: string | undefined }

/**
 * The accessibility statement, in the order of W3C's model (https://www.w3.org/WAI/planning/statements/): it claims what
 * tests in tests/browser hold, and names what they do not.
 */
export function AccessibilityPage({ ui, contact }: Props) {
  const t = wordsIn(ui, 'accessibility')
  return (
    <div className={styles.prose}>
      <h1>{t('title')}</h1>
      <p>{glue(t('goal'), ui)}</p>
      <p>
        <a href={`/${ui}/comfort`}>{glue(t('comfort'), ui)}</a>
      </p>
      <h2>{t('standardTitle')}</h2>
      <p>{glue(t('standard'), ui)}</p>
      <h2>{t('testedTitle')}</h2>
      <p>{glue(t('testedHow'), ui)}</p>
      <ul>
        {tested.map((each) => (
          <li key={each}>{glue(t(each), ui)}</li>
        ))}
      </ul>
      <h2>{glue(t('limitsTitle'), ui)}</h2>
      <ul>
        {limits.map((each) => (
          <li key={each}>{glue(t(each), ui)}</li>
        ))}
      </ul>
      <h2>{t('complainTitle')}</h2>
      <p>{glue(t(contact === undefined ? 'complainNowhere' : 'complain'), ui)}</p>
      {contact === undefined ? null : (
        <p>
          <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </div>
  )
}
