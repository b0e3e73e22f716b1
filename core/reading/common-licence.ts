const creativeCommons = 'https://creativecommons.org'
const addresses: Readonly<Record<string, string>> = {
  'CC-BY-4.0': `${creativeCommons}/licenses/by/4.0/`,
  'CC-BY-SA-4.0': `${creativeCommons}/licenses/by-sa/4.0/`,
  'CC-BY-NC-4.0': `${creativeCommons}/licenses/by-nc/4.0/`,
  'CC-BY-ND-4.0': `${creativeCommons}/licenses/by-nd/4.0/`,
  'CC0-1.0': `${creativeCommons}/publicdomain/zero/1.0/`,
}

export type CommonLicence = { readonly name: string; readonly url: string }

/** A licence that all know, from its SPDX name (spdx.org/licenses): the name readers know it by, and its address. */
export function commonLicence(spdx: string): CommonLicence | undefined {
  if (!Object.hasOwn(addresses, spdx)) return undefined
  const url = addresses[spdx]
  return url === undefined ? undefined : { name: spdx.replace(/^CC-/, 'CC ').replace(/-(?=\d)/, ' '), url }
}
