import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { letter, temporaryLibrary, writeText } from './temporary-library.ts'

/** The first bytes of a picture are all that its size needs. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33)
  head.set(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

/** A JPEG of 400 by 300 that was taken with the camera turned: Exif orientation 6. */
const turnedJpeg = Buffer.concat([
  Buffer.from('ffd8ffe10022', 'hex'),
  Buffer.from('Exif\0\0', 'latin1'),
  Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'),
  Buffer.from('ffc0000b08012c019001011100', 'hex'),
  Buffer.from('ffd9', 'hex'),
])

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"></svg>'

async function figuresOf(library: string): Promise<Record<string, unknown>> {
  const text = await openFileStore({ folder: library }).read('ganok')
  return Object.fromEntries(text?.figures ?? [])
}

test('the figures of a text have the size in which they are shown', async () => {
  const pictures = { 'ґанок.png': png(640, 480), 'camera.JPG': turnedJpeg, 'plan.svg': svg }
  expect(await figuresOf(temporaryLibrary({ ganok: { ...letter, ...pictures } }))).toEqual({
    'ґанок.png': { width: 640, height: 480 },
    'camera.JPG': { width: 300, height: 400 },
    'plan.svg': { width: 120, height: 80 },
  })
})

test('what cannot be read as a picture, or lies outside, is no figure and no failure', async () => {
  const secret = temporaryLibrary({ taiemne: { 'foto.png': png(5, 5) } })
  const pictures = {
    'torn.png': png(640, 480).subarray(0, 9),
    'empty.jpg': '',
    'zero.png': png(0, 0),
    '.hidden.png': png(1, 1),
  }
  const library = temporaryLibrary({ ganok: { ...letter, ...pictures, 'good.png': png(2, 1) } })
  symlinkSync(join(secret, 'taiemne', 'foto.png'), join(library, 'ganok', 'outside.png'))
  symlinkSync('nema.png', join(library, 'ganok', 'nowhere.png'))
  writeText(library, join('ganok', 'folder.png'), {})
  expect(await figuresOf(library)).toEqual({ 'good.png': { width: 2, height: 1 } })
})

test('a figure that is replaced is measured anew', async () => {
  const library = temporaryLibrary({ ganok: { ...letter, 'foto.png': png(640, 480) } })
  const store = openFileStore({ folder: library })
  expect((await store.read('ganok'))?.figures.get('foto.png')).toEqual({ width: 640, height: 480 })
  writeFileSync(join(library, 'ganok', 'foto.png'), png(320, 200))
  expect((await store.read('ganok'))?.figures.get('foto.png')).toEqual({ width: 320, height: 200 })
})
