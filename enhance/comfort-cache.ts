/** Where the worker finds what is worn: it has no localStorage. */
const name = 'poruch.comfort'
const place = '/comfort'

/** What is worn, as it lies there; '' where nothing does. */
export async function readCached(): Promise<string> {
  const kept = await caches.match(place, { cacheName: name })
  return (await kept?.text()) ?? ''
}

export async function cacheComfort(worn: string): Promise<void> {
  if (worn === '') await caches.delete(name)
  else await (await caches.open(name)).put(place, new Response(worn))
}
