import type { Line, Series } from '../line.ts'
import { median, ratiosOf } from '../rounds.ts'

const width = 1000
const left = 440
const right = 90
const rowHeight = 24
const gap = 12
const top = 84

/**
 * The results as a picture: for each metric and each of the others a dot at the place that says how many times as much
 * as Poruch it needed, and a bar from its least to its most. Poruch is the line at 1; the axis is logarithmic.
 */
export function drawChart(lines: readonly Line[]): string {
  const groups = lines.flatMap(({ chart, poruch, peers }) => {
    const dots = peers.flatMap((peer) => dotOf(poruch, peer))
    return chart === undefined || dots.length === 0 ? [] : [{ name: chart, dots }]
  })
  const ratios = groups.flatMap(({ dots }) => dots.flatMap(({ least, most }) => [least, most]))
  const [from, to] = [Math.log10(Math.min(0.5, ...ratios)), Math.log10(Math.max(2, ...ratios))]
  const place = (ratio: number) =>
    (left + ((Math.log10(ratio) - from) / (to - from)) * (width - left - right)).toFixed(1)

  let y = top
  const drawn = groups.flatMap(({ name, dots }) => {
    const rows = dots.map((dot, index) => {
      y += rowHeight
      return `${index === 0 ? `<text class="name" x="24" y="${y}">${escaped(name)}</text>` : ''}${drawDot(dot, y, place)}`
    })
    y += gap
    return rows
  })
  const powers = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, step) => 10 ** (Math.ceil(from) + step),
  )
  const grid = powers.map(
    (power) =>
      `<path class="${power === 1 ? 'poruch' : 'grid'}" d="M${place(power)} ${top}V${y}"/><text class="axis" x="${place(power)}" y="${top - 10}">${power === 1 ? 'Poruch' : `${power.toLocaleString('en')}×`}</text>`,
  )
  const height = y + 20
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="How many times as much as Poruch others need">
<style>
svg{--paper:#fbf9f4;--ink:#1b1d22;--soft:#4b4f57;--line:#e4dfd3;--blue:#1f5fa8}
@media(prefers-color-scheme:dark){svg{--paper:#16171a;--ink:#e9e6df;--soft:#b0b2b7;--line:#2c2e33;--blue:#7db2ea}}
text{fill:var(--ink);stroke:var(--paper);stroke-width:4px;paint-order:stroke}.name{font-weight:600}.who,.axis{fill:var(--soft)}.who{text-anchor:end}.axis{text-anchor:middle}
.grid{stroke:var(--line)}.poruch{stroke:var(--ink);stroke-width:2}.range{stroke:var(--blue);stroke-width:3;opacity:.4}circle{fill:var(--blue)}
</style>
<rect width="${width}" height="${height}" fill="var(--paper)"/>
<text x="24" y="34" font-size="17" font-weight="600">How many times as much as Poruch others need</text>
<text x="24" y="56" class="axis" style="text-anchor:start">Right of the line: more than Poruch</text>
${[...grid, ...drawn].join('\n')}
</svg>
`
}

function drawDot({ who, ratio, least, most }: Dot, y: number, place: (ratio: number) => string): string {
  const middle = y - 4
  return `<text class="who" x="${left - 24}" y="${y}">${escaped(who)}</text><path class="range" d="M${place(least)} ${middle}H${place(most)}"/><circle cx="${place(ratio)}" cy="${middle}" r="5"/><text x="${Number(place(most)) + 10}" y="${y}">${showTimes(ratio)}</text>`
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
