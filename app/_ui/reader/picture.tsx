import type { Block } from '#core/text/segment.ts'
import type { Size } from '#core/text/text.ts'
import type { UiLanguage } from '#locales/words.ts'
import styles from './picture.module.css'

type Props = {
  readonly ui: UiLanguage
  readonly slug: string
  readonly figure: Extract<Block, { kind: 'figure' }>
  readonly target: Block | undefined
  readonly size: Size | undefined
}

/** The picture that both languages share, described in the reader's language where there is a description in it. */
export function Picture({ ui, slug, figure, target, size }: Props) {
  const english = target?.kind === 'figure' && target.alt !== '' ? target.alt : undefined
  const alt =
    ui === 'en' && english !== undefined ? { words: english, lang: 'en' } : { words: figure.alt, lang: 'uk' }
  if (size === undefined) {
    return (
      <p className={styles.absent} lang={alt.lang}>
        {alt.words}
      </p>
    )
  }
  return (
    // biome-ignore lint/performance/noImgElement: figures are served as they are, without an optimizer
    <img
      className={styles.picture}
      src={`/files/${slug}/${encodeURIComponent(figure.file)}`}
      alt={alt.words}
      lang={alt.lang}
      width={size.width}
      height={size.height}
      loading="lazy"
      decoding="async"
    />
  )
}
