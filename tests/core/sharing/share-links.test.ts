import { describe, expect, test } from 'vitest'
import { shareLinks } from '#core/sharing/share-links.ts'

const url = 'https://poruch.example/texts/litera-g/k7f3qz'
const title = '«Ґанок & дім», 100 %? п’ять #1: абзац 5'
const links = new Map(shareLinks({ url, title }).map(({ network, href }) => [network, new URL(href)]))
const parts = (network: Parameters<typeof links.get>[0]) =>
  Object.fromEntries(links.get(network)?.searchParams ?? [])

describe('shareLinks()', () => {
  test('leads to the networks that readers here use', () => {
    expect([...links].map(([network, { host, protocol }]) => `${network}: ${host || protocol}`)).toEqual([
      'telegram: t.me',
      'viber: forward',
      'whatsapp: wa.me',
      'facebook: www.facebook.com',
      'x: x.com',
      'linkedin: www.linkedin.com',
      'bluesky: bsky.app',
      'mastodon: share.joinmastodon.org',
      'email: mailto:',
    ])
  })

  test('brings the address and the title there whole, whatever characters are in them', () => {
    const message = `${title}\n${url}`
    expect(parts('telegram')).toEqual({ url, text: title })
    expect(parts('x')).toEqual({ url, text: title })
    expect(parts('viber')).toEqual({ text: message })
    expect(parts('whatsapp')).toEqual({ text: message })
    expect(parts('bluesky')).toEqual({ text: message })
    expect(parts('email')).toEqual({ subject: title, body: url })
  })

  test('gives the address alone to networks that read the page', () => {
    expect(parts('facebook')).toEqual({ u: url })
    expect(parts('linkedin')).toEqual({ url })
  })

  test('leaves the words for Mastodon in the browser', () => {
    const mastodon = links.get('mastodon')
    expect(mastodon?.search).toBe('')
    expect(decodeURIComponent(mastodon?.hash ?? '')).toBe(`#text=${title}\n${url}`)
  })

  test('tells nobody where the link came from', () => {
    for (const link of links.values()) expect(link.href).not.toMatch(/utm_|via=|ref=|source=|hashtags=/)
  })

  test('keeps within what X and Bluesky take', () => {
    const long = shareLinks({ url, title: 'Дуже довга назва, яка не скінчиться. '.repeat(20) })
    const words = (network: string) => long.find((link) => link.network === network)?.href ?? ''
    expect(new URL(words('x')).searchParams.get('text')?.length).toBeLessThanOrEqual(280 - 24)
    expect(new URL(words('bluesky')).searchParams.get('text')?.length).toBeLessThanOrEqual(300)
    expect(new URL(words('bluesky')).searchParams.get('text')).toMatch(/…\nhttps:/)
  })
})
