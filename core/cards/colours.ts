import { paper } from '#core/reading/contrast.ts'

/** What cards are painted with: the light page's colours (app/_ui/theme.css), as #rrggbb. */
export const colours = {
  paper: paper.light,
  ink: '#1b1d22',
  soft: '#4b4f57',
  target: '#1f3d5a',
  /** Darker than the pages’: cards are shown at a quarter of their size. */
  line: '#d8d2c4',
  edge: '#8c887c',
  blue: '#1f5fa8',
  wheat: '#a66f00',
  wheatFill: '#e0a916',
  reviewed: '#23774a',
  machine: '#7a50bd',
} as const

/** What a language's words are in, as on the pages: the original in ink, the translation in blue. */
export const colourOf = { uk: colours.ink, en: colours.target } as const
