import type { ComfortGroup, ComfortWord } from '#core/reading/comfort.ts'
import { glue } from '#core/reading/glue.ts'
import { type UiLanguage, uiLanguages, wordsIn } from '#locales/words.ts'
import { CloseButton } from './close-button.tsx'
import styles from './comfort-page.module.css'
import prose from './prose.module.css'

type Group = { readonly name: ComfortGroup; readonly choices: readonly ComfortWord[] }

/** In the order of the eye: from less to more. */
const groups = [
  { name: 'theme', choices: ['theme-system', 'theme-light', 'theme-sepia', 'theme-dark'] },
  { name: 'face', choices: ['face-serif', 'face-sans', 'face-dyslexic'] },
  { name: 'size', choices: ['size-smaller', 'size-usual', 'size-larger', 'size-large', 'size-largest'] },
  { name: 'lines', choices: ['lines-closer', 'lines-usual', 'lines-wider'] },
  { name: 'width', choices: ['width-narrower', 'width-usual', 'width-wider'] },
] as const satisfies readonly Group[]

const usual = /-(?:system|serif|usual)$/

type Props = { readonly ui: UiLanguage }

/**
 * What readers may choose for their own eyes. The script keeps it and puts it on (enhance/keep-comfort.ts); until it is
 * there nothing can be chosen, and where it never is, the page says what the browser can do.
 */
export function ComfortPage({ ui }: Props) {
  const t = wordsIn(ui, 'comfort')
  return (
    <>
      <CloseButton ui={ui} />
      <div className={prose.prose}>
        <h1>{t('title')}</h1>
        <p>{glue(t('lead'), ui)}</p>
        <noscript>
          <p>{glue(t('needsScript'), ui)}</p>
        </noscript>
        <form className={styles.form} data-choices="comfort" autoComplete="off">
          {groups.map(({ name, choices }) => (
            <fieldset key={name} disabled>
              <legend>{t(name)}</legend>
              <div className={styles.choices}>
                {choices.map((choice) => (
                  <label key={choice}>
                    <input type="radio" name={name} value={choice} defaultChecked={usual.test(choice)} />
                    <span>{t(choice)}</span>
                  </label>
                ))}
              </div>
              {name === 'face' ? <p className={styles.note}>{glue(t('dyslexicNote'), ui)}</p> : null}
            </fieldset>
          ))}
          <fieldset className={styles.sample} disabled>
            <legend>{t('sampleTitle')}</legend>
            {uiLanguages.map((language) => (
              <p key={language} lang={language}>
                {glue(wordsIn(language, 'comfort')('sample'), language)}
              </p>
            ))}
            <button type="reset">{t('reset')}</button>
          </fieldset>
          <p role="status" data-unkept hidden>
            {glue(t('unkept'), ui)}
          </p>
        </form>
        <p>{glue(t('place'), ui)}</p>
        <h2>{t('browserTitle')}</h2>
        <ul>
          <li>{glue(t('browserZoom'), ui)}</li>
          <li>{glue(t('browserColours'), ui)}</li>
          <li>{glue(t('browserReader'), ui)}</li>
        </ul>
      </div>
    </>
  )
}
