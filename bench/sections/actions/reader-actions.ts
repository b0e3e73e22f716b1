/** What a reader does with a long text. */
export type Action = {
  readonly name: string
  readonly group: 'layout' | 'key' | 'sheet' | 'link'
  /** Of all that match, the first that can be pointed at is clicked, or touched with a finger. */
  readonly point?: string
  readonly key?: string
  /** So many paragraphs are selected before, from the first on the screen on. */
  readonly selected?: number
  /** What matches something when it is done. */
  readonly until?: string
  /** What matches nothing any more when it is done. */
  readonly gone?: string
}

const sheet = 'dialog[data-place][open]'
const number = '[data-kind] > a[href^="#"]'
const choice = (which: string) => `label:has([${which}])`
const page = (name: string) => `a[data-in-place][href$="/${name}"]`
const layout = (value: string): Action => ({
  name: value,
  group: 'layout',
  point: choice(`value="${value}"`),
  gone: '#views:popover-open',
})
const swap = (name: string): Action => ({ ...layout(name), point: choice('name="swap"') })
const views: Action = {
  name: 'choice of layouts, opened',
  group: 'sheet',
  point: 'button[popovertarget="views"]',
  until: '#views:popover-open',
}
const close: Pick<Action, 'group' | 'gone'> = { group: 'sheet', gone: sheet }
const byButton = (name: string): Action => ({
  ...close,
  name: `${name}, closed`,
  point: `${sheet} [data-close]`,
})
const byKey = (name: string): Action => ({ ...close, name: `${name}, Esc`, key: 'Escape' })
const opened = (name: string, point: string): Action => ({
  name: `${name}, opened`,
  group: 'sheet',
  point,
  until: sheet,
})
const comfort = (value: string): Action => ({
  name: `comfort: ${value}`,
  group: 'sheet',
  point: `${sheet} ${choice(`value="${value}"`)}`,
  until: value === 'size-usual' ? 'html:not([data-comfort*="size"])' : `html[data-comfort*="${value}"]`,
})
const contents: readonly Action[] = [
  {
    name: 'contents, opened',
    group: 'sheet',
    point: 'button[popovertarget="contents"]',
    until: '#contents:popover-open',
  },
  { name: 'heading, followed', group: 'link', point: '#contents li a', gone: '#contents:popover-open' },
]
const links: readonly Action[] = [
  { name: 'number, followed', group: 'link', point: number, until: '[data-kind]:target' },
  {
    name: 'term, followed',
    group: 'link',
    point: '[data-kind] a[role="doc-glossref"]',
    until: ':popover-open',
  },
  { name: 'term, closed', group: 'link', point: ':popover-open a[href="#closed"]', gone: ':popover-open' },
]
const passage: readonly Action[] = [
  { name: 'number, followed to share', group: 'link', point: number, until: '[data-kind]:target' },
  opened('paragraph', ':target > p > a[data-in-place]'),
  { name: 'paragraph, copied', group: 'sheet', point: `${sheet} [data-copy]` },
]
const choices: readonly Action[] = [
  comfort('size-larger'),
  comfort('theme-dark'),
  comfort('theme-sepia'),
  comfort('size-usual'),
]
const pressed = (name: string, key: string): Action => ({ name: `${key}, ${name}`, group: 'key', key })

export const changesAtDesk: readonly Action[] = [
  ...['stacked', 'reveal', 'original', 'translation', 'side'].map(layout),
  swap('swapped'),
  swap('swapped back'),
]

/** On a wide page with a mouse and a keyboard, one after the other. */
export const atDesk: readonly Action[] = [
  ...changesAtDesk,
  pressed('stacked', 'Digit2'),
  pressed('reveal', 'Digit3'),
  pressed('shown', 'KeyR'),
  pressed('covered', 'KeyR'),
  pressed('original', 'Digit4'),
  pressed('translation', 'Digit5'),
  pressed('side', 'Digit1'),
  pressed('swapped', 'KeyX'),
  pressed('swapped back', 'KeyX'),
  pressed('this paragraph', 'KeyJ'),
  pressed('the next', 'KeyJ'),
  pressed('the one before', 'KeyK'),
  pressed('pair copied', 'KeyC'),
  { ...pressed('three paragraphs copied', 'Control+KeyC'), selected: 3 },
  { ...pressed('all paragraphs copied', 'Control+KeyC'), selected: 1_000 },
  { ...pressed('list of keys', 'Shift+Slash'), until: sheet },
  byKey('list of keys'),
  ...links,
  ...passage,
  byButton('paragraph'),
  opened('sharing', page('share')),
  byKey('sharing'),
  opened('comfort', page('comfort')),
  ...choices,
  byButton('comfort'),
  ...contents,
  pressed('language of the interface', 'KeyL'),
]

export const changesOnPhone: readonly Action[] = [
  ...['reveal', 'original', 'translation', 'stacked'].flatMap((value) => [views, layout(value)]),
  ...['swapped', 'swapped back'].flatMap((name) => [views, swap(name)]),
]

/** On a phone with a finger, one after the other. */
export const onPhone: readonly Action[] = [
  ...changesOnPhone,
  views,
  layout('reveal'),
  { name: 'covered words, touched', group: 'layout', point: '[data-kind] > [lang="en"]' },
  { name: 'words, covered again', group: 'layout', point: '[data-peek="on"] > [lang="en"]' },
  ...links,
  ...passage,
  byButton('paragraph'),
  opened('sharing', page('share')),
  byButton('sharing'),
  views,
  opened('comfort', page('comfort')),
  ...choices,
  byButton('comfort'),
  ...contents,
  {
    name: 'language of the interface',
    group: 'link',
    point: 'a[data-language]:not([aria-current])',
  },
]
