import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPublicFiles } from '#server/public-files.ts'

test('readPublicFiles() reads what lies at the top and is of a known kind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poruch-public-'))
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, 'знак.png'), 'png')
  writeFileSync(join(folder, 'page.html'), '<p>')
  writeFileSync(join(folder, '.hidden.svg'), '<svg/>')
  mkdirSync(join(folder, 'folder.svg'))
  const files = await readPublicFiles(folder)
  expect([...files.keys()]).toEqual(['/icon.svg', '/%D0%B7%D0%BD%D0%B0%D0%BA.png'])
  expect(files.get('/icon.svg')).toMatchObject({ type: 'image/svg+xml', body: Buffer.from('<svg/>') })
  rmSync(folder, { recursive: true })
})
