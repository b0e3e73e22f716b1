import type { Line } from '../line.ts'
import { ask, askPacked } from '../measure/ask.ts'
import { brotliSmall, gzipSmall } from '../measure/pack-small.ts'
import { scriptsOf, wordsOf } from '../measure/parts-of-page.ts'
import { readPageParts } from '../peers/hand-written/read-page-parts.ts'
import { writeByHand } from '../peers/hand-written/write-by-hand.ts'
import { median } from '../rounds.ts'
import { pathsOf, type Site } from '../site.ts'

const textsMeasured = 5

type Weight = { html: number; script: number }
type Weights = Record<'gzip' | 'br', Weight>

/** What a first visit to a text weighs: the page with its inlined style, and its scripts. */
export async function measureBytes(site: Site): Promise<Line[]> {
  const paths = pathsOf(site.corpus(10).slugs.slice(0, textsMeasured))
  const pressed = await site.share(10, 'pressed')
  const plain = await site.share(10, 'plain')
  const scripts = new Map<string, Weights>()
  const [ours, hand, next]: [Weights[], Weights[], Weights[]] = [[], [], []]
  const beyond: { readonly ours: number[]; readonly hand: number[] } = { ours: [], hand: [] }

  for (const path of paths) {
    const page = (await ask(pressed.port, path)).body.toString()
    ours.push(await weighServed(pressed.port, path, page))
    const written = writeByHand(readPageParts(page))
    hand.push(weigh(written))
    const nextPage = (await ask(plain.port, path)).body.toString()
    next.push(await weighPlain(nextPage))
    const words = gzipSmall(wordsOf(page)).length
    beyond.ours.push((ours.at(-1)?.gzip.html ?? 0) - words)
    beyond.hand.push(gzipSmall(written).length - words)
  }

  /** What was sent is what counts. */
  async function weighServed(port: number, path: string, page: string): Promise<Weights> {
    const [script = ''] = scriptsOf(page)
    const both = async (encoding: 'gzip' | 'br') => ({
      html: (await askPacked(port, path, encoding)).body.length,
      script: (await ask(port, script, encoding)).body.length,
    })
    return { gzip: await both('gzip'), br: await both('br') }
  }

  /** Packed as small as can be, which is more than Next does. */
  async function weighPlain(page: string): Promise<Weights> {
    const weights = weigh(page)
    for (const address of scriptsOf(page)) {
      let known = scripts.get(address)
      if (known === undefined) {
        known = weigh((await ask(plain.port, address)).body.toString())
        scripts.set(address, known)
      }
      for (const encoding of ['gzip', 'br'] as const) weights[encoding].script += known[encoding].html
    }
    return weights
  }

  const line = (encoding: 'gzip' | 'br'): Line => ({
    metric: `First-visit bytes of a text, ${encoding === 'br' ? 'brotli' : 'gzip'} (HTML + CSS + JS)`,
    chart: `First visit, ${encoding === 'br' ? 'brotli' : 'gzip'}`,
    unit: 'B',
    poruch: { who: 'Poruch', rounds: ours.map((each) => sum(each[encoding])) },
    peers: [
      { who: 'hand-written page', rounds: hand.map((each) => sum(each[encoding])) },
      { who: 'press off', rounds: next.map((each) => sum(each[encoding])) },
    ],
    target: { of: 'ratio', most: 1.3 },
  })
  return [
    line('gzip'),
    line('br'),
    {
      metric: 'of it HTML beyond the text’s own words, gzip, inlined CSS included',
      unit: 'B',
      poruch: { who: 'Poruch', rounds: beyond.ours },
      peers: [{ who: 'hand-written page', rounds: beyond.hand }],
      target: {
        of: 'value',
        most: 3_500,
        because: `the page written by hand, with the same look, metadata and links, needs ${median(beyond.hand).toFixed(0)} B too`,
      },
    },
    {
      metric: 'of it scripts, gzip',
      unit: 'B',
      poruch: { who: 'Poruch', rounds: ours.map((each) => each.gzip.script) },
      peers: [{ who: 'press off', rounds: next.map((each) => each.gzip.script) }],
      target: { of: 'value', most: 4_096 },
    },
  ]
}

function weigh(body: string): Weights {
  return {
    gzip: { html: gzipSmall(body).length, script: 0 },
    br: { html: brotliSmall(body).length, script: 0 },
  }
}

function sum({ html, script }: Weight): number {
  return html + script
}
