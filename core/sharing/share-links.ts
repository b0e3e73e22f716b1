import { cutWords } from '#core/reading/cut-words.ts'
import { mailAddress } from '#core/reading/mail-address.ts'

/** Where a link can be passed on to. */
export type Network =
  | 'telegram'
  | 'viber'
  | 'whatsapp'
  | 'facebook'
  | 'x'
  | 'linkedin'
  | 'bluesky'
  | 'mastodon'
  | 'email'

export type ShareLink = { readonly network: Network; readonly href: string }

/** What networks call themselves, in every language; mail has a name in each. */
export const networkNames: Readonly<Record<Exclude<Network, 'email'>, string>> = {
  telegram: 'Telegram',
  viber: 'Viber',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  linkedin: 'LinkedIn',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
}

/** What is passed on: an address and the words that introduce it. */
export type Shared = { readonly url: string; readonly title: string }

// X takes 280 characters and Bluesky 300, the address among them.
const titleLength = 180

/**
 * An address of each network that opens a message with the title and the address in it, to be looked over before it is
 * sent. Facebook and LinkedIn take the address alone and read the page for the rest. Mastodon is many servers:
 * share.joinmastodon.org asks for one's own, and gets the words behind a `#`, which stays in the browser.
 */
export function shareLinks({ url, title }: Shared): readonly ShareLink[] {
  const short = cutWords(title, titleLength)
  const [address, words] = [encodeURIComponent(url), encodeURIComponent(short)]
  const message = encodeURIComponent(`${short}\n${url}`)
  return [
    { network: 'telegram', href: `https://t.me/share/url?url=${address}&text=${words}` },
    { network: 'viber', href: `viber://forward?text=${message}` },
    { network: 'whatsapp', href: `https://wa.me/?text=${message}` },
    { network: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { network: 'x', href: `https://x.com/intent/post?url=${address}&text=${words}` },
    { network: 'linkedin', href: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
    { network: 'bluesky', href: `https://bsky.app/intent/compose?text=${message}` },
    { network: 'mastodon', href: `https://share.joinmastodon.org/#text=${message}` },
    { network: 'email', href: mailAddress('', title, url) },
  ]
}
