/** Where the worker finds what is kept: it has no localStorage. */
const name = 'poruch.comfort'
const place = '/comfort'

/** The words of what is worn, and of the view if one is kept, as they lie there; '' where nothing does. */
export async function readCached(): Promise<string> {
  const kept = await caches.match(place, { cacheName: name })
  return (await kept?.text()) ?? ''
}

export async function cacheChoices(words: string): Promise<void> {
  if (words === '') await caches.delete(name)
  else await (await caches.open(name)).put(place, new Response(words))
}
