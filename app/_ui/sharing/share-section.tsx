import { networkNames, shareLinks } from '#core/sharing/share-links.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import type { Preview } from '#server/cards.ts'
import { Copyable } from './copyable.tsx'
import styles from './share-section.module.css'

type Props = {
  readonly ui: UiLanguage
  /** The address without an interface language. */
  readonly url: string
  /** What introduces it, in the interface's language. */
  readonly title: string
  readonly card: Preview
}

/** The ways to pass an address on: plain links that tell a network nothing until they are followed, and the card beforehand. */
export function ShareSection({ ui, url, title, card }: Props) {
  const t = wordsIn(ui, 'sharing')
  return (
    <section className={styles.share} aria-labelledby="share">
      <h2 id="share">{t('share')}</h2>
      <div className={styles.columns}>
        <div>
          <Copyable ui={ui} name={t('address')}>
            {url}
          </Copyable>
          <p className={styles.note}>{t('addressNote')}</p>
          <p id="share-with" className={styles.with}>
            {t('with')}
          </p>
          <ul className={styles.networks} aria-labelledby="share-with">
            {shareLinks({ url, title }).map(({ network, href }) => (
              <li key={network}>
                <a href={href} rel="noopener">
                  {network === 'email' ? t('email') : networkNames[network]}
                </a>
              </li>
            ))}
            <li data-share={url} data-title={title} hidden>
              <button type="button">{t('withApp')}</button>
            </li>
          </ul>
        </div>
        <figure className={styles.card}>
          <figcaption>{t('card')}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: cards are served as they are, without an optimizer */}
          <img src={card.path} alt={card.alt} width={1200} height={630} loading="lazy" decoding="async" />
        </figure>
      </div>
    </section>
  )
}
