import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, poruch, poruchWith, put, snapshot, temporaryDesk } from '../run-poruch.ts'

function gitStatus(): string {
  const words = ['status', '--porcelain', '--untracked-files=all', 'cli', 'content', 'poruch']
  return spawnSync('git', words, { cwd: checkout, encoding: 'utf8' }).stdout
}

describe('poruch init', () => {
  test('makes a library with a first text, and says how to start it', () => {
    const folder = temporaryDesk()
    const { code, out, error } = poruch(folder, 'init', 'texts')
    expect([code, error]).toEqual([0, ''])
    expect(out).toBe(`Made a library in texts:
  site.yaml
  .gitignore
  README.md
  pershyi-tekst/uk.md
  pershyi-tekst/en.md
  pershyi-tekst/en.json
  pershyi-tekst/history.jsonl

Start it, in ${checkout}:
  PORUCH_CONTENT=${folder}/texts npm start
`)
    expect(readFileSync(join(folder, 'texts/README.md'), 'utf8')).toContain('PORUCH_CONTENT=../texts ')
  })

  test('makes one that check, status and sign find in order', () => {
    const folder = temporaryDesk()
    poruch(folder, 'init', 'library')
    expect(poruch(folder, 'check')).toMatchObject({ code: 0 })
    const { texts } = JSON.parse(poruch(folder, 'status', '--json').out)
    expect(texts).toMatchObject([{ slug: 'pershyi-tekst', missing: 0, stale: 0, doubts: [] }])
    expect(texts[0].translated).toBe(texts[0].segments)
    expect(poruch(folder, 'sign', 'pershyi-tekst', '--by', 'Олена').out).toMatch(/^Nothing to sign/)
  })

  test('keeps what a writer leaves out of git', () => {
    const folder = temporaryDesk()
    poruch(folder, 'init', 'library')
    const git = (...words: string[]) =>
      spawnSync('git', words, { cwd: join(folder, 'library'), encoding: 'utf8' }).stdout
    git('init', '-q')
    poruch(folder, 'sign', 'pershyi-tekst', '--by', 'Олена')
    writeFileSync(join(folder, 'library/pershyi-tekst/.uk.md.unfinished'), '')
    const seen = git('status', '--porcelain', '--untracked-files=all').trim().split('\n')
    expect(seen.map((line) => line.slice(3)).sort()).toEqual([
      '.gitignore',
      'README.md',
      'pershyi-tekst/en.json',
      'pershyi-tekst/en.md',
      'pershyi-tekst/history.jsonl',
      'pershyi-tekst/uk.md',
      'site.yaml',
    ])
  })

  test('leaves the checkout as it was, so that upgrading finds nothing in its way', () => {
    const folder = temporaryDesk()
    const before = gitStatus()
    poruch(folder, 'init', 'library')
    put(folder, 'a.txt', 'Літера\n\nАбзац.\n')
    poruch(folder, 'import', 'a.txt', '--slug', 'litera-g')
    expect(gitStatus()).toBe(before)
  })

  test('takes an empty folder that is there, and one several folders deep', () => {
    const folder = temporaryDesk()
    mkdirSync(join(folder, 'empty'))
    expect(poruch(folder, 'init', 'empty').code).toBe(0)
    expect(poruch(folder, 'init', 'a/b/c').code).toBe(0)
    expect(existsSync(join(folder, 'a/b/c/pershyi-tekst/uk.md'))).toBe(true)
  })

  test('quotes a folder that a shell would take apart', () => {
    const folder = temporaryDesk()
    const { out } = poruch(folder, 'init', 'мої тексти')
    expect(out).toContain(`PORUCH_CONTENT='${folder}/мої тексти' npm start`)
  })

  test('writes nothing on a dry run, and prints one JSON document when asked to', () => {
    const folder = temporaryDesk()
    const { code, out } = poruch(folder, 'init', 'texts', '--dry-run', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      folder: join(folder, 'texts'),
      slug: 'pershyi-tekst',
      written: false,
    })
    expect(existsSync(join(folder, 'texts'))).toBe(false)
  })

  test('refuses a folder that is not empty, a file, and any place in the checkout', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', 'щось')
    const before = snapshot(folder)
    expect(poruch(folder, 'init', '.')).toEqual({
      code: 2,
      out: '',
      error: `"${folder}" is not empty: name a new folder, or an empty one\n`,
    })
    expect(poruch(folder, 'init', 'a.txt')).toMatchObject({
      code: 2,
      error: '"a.txt" is a file: name a new folder\n',
    })
    expect(poruch(folder, 'init', 'a.txt/texts/mine')).toMatchObject({
      code: 2,
      error: '"a.txt" is a file: name a new folder\n',
    })
    for (const place of ['texts', 'content/a', 'tests/../texts']) {
      const { code, error } = poruchWith({}, folder, 'init', join(checkout, place))
      expect(code).toBe(2)
      expect(error).toMatch(
        /lies inside the checkout of Poruch: name a folder outside it, such as \.\.\/texts\n$/,
      )
    }
    expect(existsSync(join(checkout, 'texts'))).toBe(false)
    expect(snapshot(folder)).toEqual(before)
  })
})
