import { paper } from './contrast.ts'

/** What readers may choose for their own eyes, group by group. The first of each is how pages are without a choice. */
export const comforts = {
  theme: ['theme-system', 'theme-light', 'theme-sepia', 'theme-dark'],
  face: ['face-serif', 'face-sans', 'face-dyslexic'],
  size: ['size-usual', 'size-smaller', 'size-larger', 'size-large', 'size-largest'],
  lines: ['lines-usual', 'lines-closer', 'lines-wider'],
  width: ['width-usual', 'width-narrower', 'width-wider'],
} as const

export type ComfortGroup = keyof typeof comforts
export type ComfortWord = (typeof comforts)[ComfortGroup][number]

/** A list that is longer than all choices together was not written by us. */
const longest = 200

/**
 * The choices in what was kept, with blanks between them: those that there are, one of each group (the last that is
 * named), in the order of the groups, without what is usual. Whatever else is there is passed over, so any string at all
 * may be read; nothing chosen is ''.
 */
export function readComfort(kept: string): string {
  const usual: readonly string[] = Object.values(comforts).map(([first]) => first)
  return chosenOf(kept)
    .filter((word) => !usual.includes(word))
    .join(' ')
}

/** What is chosen in each group, in their order, be it the usual. @param kept as for `readComfort()` */
export function chosenOf(kept: string): ComfortWord[] {
  const words = kept.slice(0, longest).split(/\s+/)
  return Object.values(comforts).map((choices) => {
    const ofGroup: readonly ComfortWord[] = choices
    const last = words.findLast((word) => ofGroup.some((choice) => choice === word))
    return ofGroup.find((choice) => choice === last) ?? choices[0]
  })
}

const papers: Readonly<Record<string, string>> = {
  'theme-light': paper.light,
  'theme-sepia': '#f4ecd8',
  'theme-dark': paper.dark,
}

/** The colour of the page in the theme that is chosen, as #rrggbb, for what browsers draw around it; none where it is theirs. */
export function paperOf(kept: string): string | undefined {
  return papers[chosenOf(kept)[0] ?? '']
}
