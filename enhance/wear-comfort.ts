import { paperOf, readComfort } from '#core/reading/comfort.ts'
import { comfortPrint, comfortSheet } from './comfort-sheet.ts'
import { keptComfort, putComfort } from './kept-comfort.ts'
import { sendWorker } from './send-worker.ts'
import { showChoices } from './show-choices.ts'

// What keeps the view asks for it too; a file of its own would be one more.
export { sendWorker }

/** Puts on the page what is kept, and shows it in the form, if one is there. */
export async function wearComfort(): Promise<void> {
  const worn = readComfort(keptComfort())
  showChoices(worn)
  await dress(worn)
  await sendWorker()
}

type LeaveFar = (change: () => void) => () => void

/**
 * Keeps what was chosen in a form, and puts it on.
 * @param chosen a word of core/reading/comfort.ts; '' for the usual in all
 * @param leaveFar as main.ts has it
 */
export async function chooseComfort(form: Element, chosen: string, leaveFar: LeaveFar): Promise<void> {
  const worn = chosen === '' ? '' : readComfort(`${keptComfort()} ${chosen}`)
  const isKept = putComfort(worn)
  const note = form.querySelector<HTMLElement>('[data-unkept]')
  if (note !== null) note.hidden = isKept
  await dress(worn, leaveFar)
  if (isKept) await sendWorker()
}

async function dress(worn: string, leaveFar: LeaveFar = (change) => change): Promise<void> {
  const { documentElement: root, fonts } = document
  // Words in another face stand elsewhere: the page waits for the face, rather than move twice.
  if (worn.includes('face-dyslexic')) {
    bringSheet(root)
    await Promise.allSettled([fonts.load('400 1em Dyslexic'), fonts.load('700 1em Dyslexic')])
  }
  leaveFar(() => {
    // Something else may have been chosen meanwhile.
    if (worn !== readComfort(keptComfort())) return
    if (worn !== '') bringSheet(root)
    if (worn === '') delete root.dataset.comfort
    else root.dataset.comfort = worn
    paintFrame(worn)
  })()
}

let sheet: CSSStyleSheet | undefined

/** Brings the rules, once: a page that the worker dressed has them, but another day's after an update of the site. */
function bringSheet({ dataset }: HTMLElement): void {
  if (dataset.comfortSheet === comfortPrint) return
  document.querySelector('style[data-comfort-sheet]')?.remove()
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(comfortSheet)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  dataset.comfortSheet = comfortPrint
}

/** What browsers draw around a page has its colour: the first that is named counts. */
function paintFrame(worn: string): void {
  const colour = paperOf(worn)
  const own = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]:not([media])')
  if (colour === undefined) own?.remove()
  else if (own !== null) own.content = colour
  else {
    const meta = Object.assign(document.createElement('meta'), { name: 'theme-color', content: colour })
    document.head.prepend(meta)
  }
}
