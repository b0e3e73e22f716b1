import { describe, expect, test } from 'vitest'
import { publicUrl, readSettings, SettingError } from '#adapters/settings/read-settings.ts'

const folders = { checkout: '/srv/poruch', current: '/srv/poruch' }
const elsewhere = { checkout: '/srv/poruch', current: '/home/olena' }

describe('readSettings()', () => {
  test('has a default for everything', () => {
    expect(readSettings({}, elsewhere)).toEqual({
      content: '/srv/poruch/content',
      url: undefined,
      cache: '/srv/poruch/.poruch',
      port: 3000,
      host: '127.0.0.1',
      press: 256_000_000,
    })
  })

  test('takes a setting of no characters for one that is not given', () => {
    const empty = { PORUCH_CONTENT: '', PORUCH_URL: '', PORUCH_CACHE: '', PORT: '', HOST: '' }
    expect(readSettings(empty, folders)).toEqual(readSettings({}, folders))
  })

  test('resolves given folders against the folder of the shell', () => {
    const settings = readSettings({ PORUCH_CONTENT: '../тексти', PORUCH_CACHE: 'cache' }, elsewhere)
    expect(settings.content).toBe('/home/тексти')
    expect(settings.cache).toBe('/home/olena/cache')
  })

  test('resolves given folders against the folder that npm was called from', () => {
    const settings = readSettings({ PORUCH_CONTENT: 'texts', INIT_CWD: '/home/olena' }, folders)
    expect(settings.content).toBe('/home/olena/texts')
  })

  test('does not mistake an INIT_CWD inherited from some other npm for its own', () => {
    const settings = readSettings({ PORUCH_CONTENT: 'texts', INIT_CWD: '/somewhere' }, elsewhere)
    expect(settings.content).toBe('/home/olena/texts')
  })

  test.each([
    ['https://texts.example', 'https://texts.example'],
    ['https://texts.example/', 'https://texts.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://поруч.укр', 'https://xn--n1abemu.xn--j1amh'],
    ['HTTPS://Texts.Example:443', 'https://texts.example'],
  ])('takes the origin %s as %s', (PORUCH_URL, url) => {
    expect(readSettings({ PORUCH_URL }, folders).url).toBe(url)
  })

  test.each([
    [{ PORT: '80a' }, 'Cannot use PORT "80a": expected a whole number from 0 to 65535'],
    [{ PORT: '65536' }, 'Cannot use PORT "65536": expected a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'Cannot use PORT "-1": expected a whole number from 0 to 65535'],
    [{ PORT: ' ' }, 'Cannot use PORT " ": expected a whole number from 0 to 65535'],
    [
      { HOST: 'http://0.0.0.0' },
      'Cannot use HOST "http://0.0.0.0": expected an address or a host name such as 127.0.0.1 or 0.0.0.0',
    ],
    [
      { PORUCH_URL: 'texts.example' },
      'Cannot use PORUCH_URL "texts.example": expected an origin such as https://texts.example',
    ],
    [
      { PORUCH_URL: 'https://texts.example/uk' },
      'Cannot use PORUCH_URL "https://texts.example/uk": expected an origin such as https://texts.example',
    ],
    [
      { PORUCH_URL: 'https://texts.example/?' },
      'Cannot use PORUCH_URL "https://texts.example/?": expected an origin such as https://texts.example',
    ],
    [
      { PORUCH_URL: 'ftp://texts.example' },
      'Cannot use PORUCH_URL "ftp://texts.example": expected an origin such as https://texts.example',
    ],
  ])('refuses %o', (environment, message) => {
    expect(() => readSettings(environment, folders)).toThrow(new SettingError(message))
  })

  test('names a folder that no system could have', () => {
    expect(() => readSettings({ PORUCH_CONTENT: 'a\0b' }, folders)).toThrow(
      'Cannot use PORUCH_CONTENT "a\\u0000b": expected a folder',
    )
  })

  test('does not print a password', () => {
    expect(() => readSettings({ PORUCH_URL: 'https://olena:kalyna@texts.example' }, folders)).toThrow(
      'Cannot use PORUCH_URL "https://…@texts.example": expected an origin such as https://texts.example',
    )
  })

  test.each(['0.0.0.0', '::', '::1', 'localhost', 'texts.example'])('binds to %s', (HOST) => {
    expect(readSettings({ HOST }, folders).host).toBe(HOST)
  })
})

describe('publicUrl()', () => {
  test('is what is set, or this machine at the bound port', () => {
    expect(publicUrl({ url: 'https://texts.example' }, 41_234)).toBe('https://texts.example')
    expect(publicUrl({ url: undefined }, 41_234)).toBe('http://localhost:41234')
  })
})
