import type { Entry } from '#core/reading/contents-of.ts'
import { type UiLanguage, wordsIn } from '#locales/words.ts'
import { SetWords } from '../library/set-words.tsx'
import styles from './contents.module.css'

type Props = { readonly ui: UiLanguage; readonly entries: readonly Entry[] }

/** The headings of a long text as links. They wait behind a button among the tools, if the browser has popovers. */
export function Contents({ ui, entries }: Props) {
  if (entries.length === 0) return null
  return (
    <nav
      id="contents"
      className={styles.contents}
      aria-label={wordsIn(ui, 'reader')('contents')}
      popover="auto"
    >
      <Entries ui={ui} entries={entries} />
    </nav>
  )
}

function Entries({ ui, entries }: Props) {
  return (
    <ol>
      {entries.map(({ id, source, target, inside }) => {
        const uk = { language: 'uk', words: source } as const
        const en = target === undefined ? undefined : ({ language: 'en', words: target } as const)
        const [first, second] = ui === 'en' && en !== undefined ? [en, uk] : [uk, en]
        return (
          <li key={id}>
            <a href={`#${id}`}>
              <span lang={first.language}>
                <SetWords {...first} />
              </span>
              {second === undefined ? null : (
                <>
                  {' '}
                  <small lang={second.language}>
                    <SetWords {...second} />
                  </small>
                </>
              )}
            </a>
            {inside.length === 0 ? null : <Entries ui={ui} entries={inside} />}
          </li>
        )
      })}
    </ol>
  )
}
