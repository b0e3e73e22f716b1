import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import type { Link, PageParts, Pair } from './read-page-parts.ts'

const style = transformSync(readFileSync(join(import.meta.dirname, 'style.css'), 'utf8'), {
  loader: 'css',
  minify: true,
  target: 'chrome131',
}).code.trim()

/** The page as someone would write it who knows HTML and has only this page to write. */
export function writeByHand(parts: PageParts): string {
  const { ui, titles, views, view } = parts
  const [letters, keys, comfort, share] = parts.tools
  const language = (other: string) => (other === ui ? '' : ` lang=${other}`)
  const [first, second] = titles
  if (first === undefined || second === undefined) throw new Error('Expected a title in each language')
  return `<!DOCTYPE html><html lang=${ui}><head>${parts.metadata.join('')}<style>${style}</style></head><body><a class=skip href=#main>${parts.skip}</a><header class=bar><a class=name href=/${ui} aria-label="${parts.nameLabel}"><svg viewBox="0 0 22 24" width=22 height=24 aria-hidden=true>${parts.mark.map((path) => `<path d="${path}"/>`).join('')}</svg><span aria-hidden=true>${parts.name}</span></a><nav class=menu aria-label="${parts.menuLabel}">${parts.menu.map(writeLink).join('')}</nav><nav class=ui aria-label="${parts.languagesLabel}">${parts.languages.map((link) => writeLanguage(link, ui)).join('')}</nav></header><main id=main tabindex=-1><script type=application/ld+json>${parts.json}</script><article><header class=head><div class=titles><h1 lang=${first.language} class=${sideOf(first.language)}>${first.words}</h1><p lang=${second.language} class="title ${sideOf(second.language)}">${second.words}</p></div><ul class=facts>${parts.facts.map(({ html, isState }) => `<li${isState ? ' class=state' : ''}>${html}</li>`).join('')}</ul></header><div class=tools><button type=button popovertarget=views>${view}${views
    .map(({ value, words }) => `<span data-view=${value}>: ${words}</span>`)
    .join('')}</button><div id=views popover><fieldset><legend>${view}</legend>${views
    .map(
      ({ value, words }, index) =>
        `<label${index === 0 ? ' class=wide' : ''}><input type=radio name=view value=${value}${index === 0 ? ' checked' : ''}><span>${words}</span></label>`,
    )
    .join(
      '',
    )}</fieldset><label class=swap><input type=checkbox name=swap><span>${parts.swap}</span></label>${writeTool(letters, ' data-letters')}${writeTool(keys, ' class=keys')}${writeTool(comfort)}</div>${writeTool(share)}</div><section aria-label="${parts.textLabel}">${parts.pairs.map((pair) => writePair(pair, language)).join('')}</section></article></main><footer><p>${parts.foot}</p><nav aria-label="${parts.footLabel}">${parts.menu.map(writeLink).join('')}</nav></footer></body></html>`
}

function writePair(
  { id, label, number, halves, actions }: Pair,
  language: (other: string) => string,
): string {
  const written = halves.map(
    (half, index) =>
      `<div class=${index === 0 ? sideOf(half.language) : `"${sideOf(half.language)} second"`}${language(half.language)}>${half.html}</div>`,
  )
  return `<div id=${id} class=pair><a class=no href=#${id} aria-label="${label}">${number}</a>${written.join('')}<p>${actions.map(writeAction).join('')}</p></div>`
}

function writeAction({ href, words }: Link): string {
  return href.startsWith('mailto:')
    ? `<a href="${href}">${words}</a>`
    : `<a href=${href} data-in-place>${words}</a>`
}

function writeTool(link: Link | undefined, marks = ''): string {
  if (link === undefined) throw new Error('Expected links to keys, comfort and sharing beside the layouts')
  return `<a href=${link.href}${marks} data-in-place>${link.words}</a>`
}

function writeLink({ href, words }: Link): string {
  return `<a href=${href}>${words}</a>`
}

function writeLanguage({ href, words, language }: Link, ui: string): string {
  return `<a href=${href} hreflang=${language} lang=${language}${language === ui ? ' aria-current=true' : ''}>${words}</a>`
}

function sideOf(language: string): 'source' | 'target' {
  return language === 'uk' ? 'source' : 'target'
}
