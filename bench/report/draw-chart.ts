import type { Line, Series } from '../line.ts'
import { median, ratiosOf } from '../rounds.ts'

const width = 1000
const left = 390
const right = 170
const rowHeight = 34
const top = 74

/**
 * The results as a picture: a row for each metric, in it a dot for each of the others, at the place that says how many
 * times as much as Poruch it needed. Poruch is the line at 1; the axis is logarithmic.
 */
export function drawChart(lines: readonly Line[]): string {
  const rows = lines.flatMap((line) => {
    const dots = line.peers.flatMap((peer) => dotOf(line.poruch, peer))
    return dots.length === 0 ? [] : [{ metric: line.metric, dots }]
  })
  const ratios = rows.flatMap(({ dots }) => dots.flatMap(({ least, most }) => [least, most]))
  const from = Math.floor(Math.log10(Math.min(0.5, ...ratios)))
  const to = Math.ceil(Math.log10(Math.max(2, ...ratios)))
  const place = (ratio: number) => left + ((Math.log10(ratio) - from) / (to - from)) * (width - left - right)
  const height = top + rows.length * rowHeight + 20
  const who = [...new Set(rows.flatMap(({ dots }) => dots.map((dot) => dot.who)))]

  const grid = Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index)).map(
    (power) =>
      `<path class="${power === 1 ? 'poruch' : 'grid'}" d="M${place(power)} ${top - 12}V${height - 16}"/><text class="axis" x="${place(power)}" y="${top - 20}">${power === 1 ? 'Poruch' : `${power.toLocaleString('en')}×`}</text>`,
  )
  const drawn = rows.map(({ metric, dots }, index) => {
    const y = top + (index + 0.5) * rowHeight
    const marks = dots.map((dot) => {
      const colour = `c${who.indexOf(dot.who) % 4}`
      return `<path class="${colour} range" d="M${place(dot.least)} ${y}H${place(dot.most)}"/><circle class="${colour}" cx="${place(dot.ratio)}" cy="${y}" r="5"><title>${escaped(dot.who)}</title></circle><text class="value" x="${place(dot.most) + 10}" y="${y + 4}">${showTimes(dot.ratio)} ${escaped(dot.who)}</text>`
    })
    return `<text class="metric" x="${left - 24}" y="${y + 4}">${escaped(metric)}</text>${marks.join('')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="How many times as much as Poruch others need">
<style>
svg{--paper:#fbf9f4;--ink:#1b1d22;--soft:#4b4f57;--line:#e4dfd3;--c0:#1f5fa8;--c1:#a66f00;--c2:#23774a;--c3:#7a50bd}
@media(prefers-color-scheme:dark){svg{--paper:#16171a;--ink:#e9e6df;--soft:#b0b2b7;--line:#2c2e33;--c0:#7db2ea;--c1:#e3b341;--c2:#5fc08d;--c3:#a58bd6}}
text{fill:var(--ink)}.metric{text-anchor:end}.axis{text-anchor:middle;fill:var(--soft)}.value{font-size:11px;fill:var(--soft)}
.grid{stroke:var(--line)}.poruch{stroke:var(--ink);stroke-width:2}.range{stroke-width:3;opacity:.5}
${[0, 1, 2, 3].map((index) => `circle.c${index}{fill:var(--c${index})}path.c${index}{stroke:var(--c${index})}`).join('')}
</style>
<rect width="${width}" height="${height}" fill="var(--paper)"/>
<text x="24" y="30" font-size="17" font-weight="600">How many times as much as Poruch others need</text>
${[...grid, ...drawn].join('\n')}
</svg>
`
}

type Dot = { readonly who: string; readonly ratio: number; readonly least: number; readonly most: number }

/** None where there is no ratio: both needed nothing, or one did. */
function dotOf(poruch: Series, peer: Series): Dot[] {
  const ratios = ratiosOf(peer.rounds, poruch.rounds).filter((ratio) => Number.isFinite(ratio) && ratio > 0)
  if (ratios.length === 0) return []
  const dot = { ratio: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
  return [{ who: peer.who, ...dot }]
}

function showTimes(ratio: number): string {
  return `${Number(ratio.toPrecision(2)).toLocaleString('en')}×`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
