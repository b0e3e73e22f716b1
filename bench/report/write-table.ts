import type { Line, Series } from '../line.ts'
import { median, ratiosOf } from '../rounds.ts'

/** What was reached and what was missed, as Markdown. */
export function writeTable(all: readonly Line[], facts: readonly string[]): string {
  const lines = all.filter(({ isDetail = false }) => !isDetail)
  const missed = lines.filter((line) => !isMet(line)).map(explainMiss)
  return `${facts.map((fact) => `- ${fact}`).join('\n')}

Medians; ratios are those of each round, so that both sides had the same weather. Less is better everywhere.

| metric | Poruch | against | target | |
| --- | ---: | --- | --- | --- |
${lines.map(writeLine).join('\n')}
${missed.length === 0 ? '' : `\nMissed:\n\n${missed.join('\n')}\n`}`
}

/** All that was measured, as Markdown. */
export function writeRawTable(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ metric, unit, poruch, peers }) =>
    [poruch, ...peers].map(
      ({ who, rounds }) =>
        `| ${metric} | ${who} | ${show(median(rounds), unit)} | ${show(Math.min(...rounds), unit)} – ${show(Math.max(...rounds), unit)} | ${rounds.length} |`,
    ),
  )
  return `| metric | of | median | least – most | values |
| --- | --- | ---: | ---: | ---: |
${rows.join('\n')}
`
}

function writeLine(line: Line): string {
  const { metric, unit, poruch, peers, target } = line
  const against = peers.map(
    (peer) => `${peer.who} ${show(median(peer.rounds), unit)}: **${showRatio(poruch, peer)}**`,
  )
  const verdict = isMet(line) ? 'reached' : '**missed**'
  return `| ${metric} | ${show(median(poruch.rounds), unit)} | ${against.join('<br>')} | ${showTarget(line)} | ${target === undefined ? '' : verdict} |`
}

/** Whether the median of what was measured is within the target. */
export function isMet(line: Line): boolean {
  return line.target === undefined || reachedOf(line) <= line.target.most
}

function explainMiss(line: Line): string {
  const because = line.target?.because
  return `- ${line.metric}: ${showTarget(line)} wanted, ${showReached(line)}${because === undefined ? '' : `; ${because}`}`
}

function reachedOf({ poruch, peers, target }: Line): number {
  const [peer] = peers
  if (target?.of !== 'ratio' || peer === undefined) return median(poruch.rounds)
  return median(ratiosOf(poruch.rounds, peer.rounds))
}

function showReached(line: Line): string {
  const value = reachedOf(line)
  return line.target?.of === 'ratio' ? `${round(value)}× found` : `${show(value, line.unit)} found`
}

function showTarget({ target, unit }: Line): string {
  if (target === undefined) return ''
  return target.of === 'ratio' ? `≤ ${target.most}×` : `≤ ${show(target.most, unit)}`
}

function showRatio(poruch: Series, peer: Series): string {
  const ratios = ratiosOf(poruch.rounds, peer.rounds).filter(Number.isFinite)
  if (ratios.length === 0) return '–'
  return `${round(median(ratios))}× (${round(Math.min(...ratios))}–${round(Math.max(...ratios))})`
}

function show(value: number, unit: string): string {
  const words = round(value)
  return unit === '' ? words : `${words} ${unit}`
}

/** Three digits that count, and blanks between thousands. */
function round(value: number): string {
  const rounded = Number(value.toPrecision(3))
  const digits = Math.abs(value) >= 1000 ? Math.round(value) : rounded
  return digits.toLocaleString('en', { maximumFractionDigits: 4 }).replaceAll(',', '\u202f')
}
