import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFigure } from '#server/figures.ts'

let home = ''
let content = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'poruch-figures-'))
  content = join(home, 'content')
  mkdirSync(join(content, 'litera-g'), { recursive: true })
  writeFileSync(join(content, 'litera-g/мапа.svg'), '<svg>ґ</svg>')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('openFigure()', () => {
  test('gives the file, its type and its size in bytes', async () => {
    const figure = await openFigure(content, 'litera-g', 'мапа.svg')
    expect(figure?.type).toBe('image/svg+xml')
    expect(figure?.size).toBe(13)
    expect(figure && (await text(figure.stream()))).toBe('<svg>ґ</svg>')
  })

  test('gives an empty file as one', async () => {
    writeFileSync(join(content, 'litera-g/empty.png'), '')
    const figure = await openFigure(content, 'litera-g', 'empty.png')
    expect(figure?.size).toBe(0)
    expect(figure && (await text(figure.stream()))).toBe('')
  })

  test('sends no byte more than it announced, though the file grows', async () => {
    const figure = await openFigure(content, 'litera-g', 'мапа.svg')
    writeFileSync(join(content, 'litera-g/мапа.svg'), '<svg>ґ</svg> і ще трохи')
    expect(figure && (await text(figure.stream()))).toBe('<svg>ґ</svg>')
  })

  test('changes its tag with the file', async () => {
    const before = await openFigure(content, 'litera-g', 'мапа.svg')
    const same = await openFigure(content, 'litera-g', 'мапа.svg')
    utimesSync(join(content, 'litera-g/мапа.svg'), 1, 1)
    const after = await openFigure(content, 'litera-g', 'мапа.svg')
    expect(same?.etag).toBe(before?.etag)
    expect(after?.etag).not.toBe(before?.etag)
    for (const each of [before, same, after]) await each?.close()
  })

  test('follows a link inside the library, and none that leads out', async () => {
    writeFileSync(join(home, 'secret.png'), 'таємниця')
    mkdirSync(join(home, 'content-of-others'))
    writeFileSync(join(home, 'content-of-others/other.png'), 'чуже')
    symlinkSync('мапа.svg', join(content, 'litera-g/inside.svg'))
    symlinkSync('../../secret.png', join(content, 'litera-g/out.png'))
    symlinkSync('../../content-of-others/other.png', join(content, 'litera-g/near.png'))
    const inside = await openFigure(content, 'litera-g', 'inside.svg')
    expect(inside?.size).toBe(13)
    await inside?.close()
    expect(await openFigure(content, 'litera-g', 'out.png')).toBeUndefined()
    expect(await openFigure(content, 'litera-g', 'near.png')).toBeUndefined()
  })

  test('serves a library that is a link itself', async () => {
    symlinkSync(content, join(home, 'link'))
    const figure = await openFigure(join(home, 'link'), 'litera-g', 'мапа.svg')
    expect(figure?.size).toBe(13)
    await figure?.close()
  })

  test('gives nothing for what is no picture file', async () => {
    mkdirSync(join(content, 'litera-g/folder.png'))
    execFileSync('mkfifo', [join(content, 'litera-g/pipe.png')])
    writeFileSync(join(content, 'litera-g/page.html'), '<script>')
    for (const name of ['folder.png', 'pipe.png', 'page.html', 'absent.png', 'uk.md'])
      expect(await openFigure(content, 'litera-g', name)).toBeUndefined()
  })
})
