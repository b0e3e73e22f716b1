import { once } from 'node:events'
import http from 'node:http'
import { join, resolve } from 'node:path'
import { openDrawing } from '../../adapters/cards/open-drawing.ts'
import { publicUrl, readSettings } from '../../adapters/settings/read-settings.ts'
import { openCatalogue } from '../../adapters/stores/catalogue/open-catalogue.ts'
import { openFileStore } from '../../adapters/stores/files/open-store.ts'
import { openCardFiles } from '../../server/card-files.ts'
import { openCards } from '../../server/cards.ts'
import { openLibrary } from '../../server/library.ts'
import { openPictures } from '../../server/pictures.ts'
import { run } from '../../server/running.ts'

// Poruch without what it adds to Next: opens what server/main.ts opens, and hands every request to Next's own handler, so
// that pages leave as Next writes them, with their hydration. It runs inside a built copy of the checkout.

const checkout = resolve(import.meta.dirname, '../..')
const settings = readSettings(process.env, { checkout, current: checkout })
const { content, cache, host, port } = settings
const catalogue = await openCatalogue({ cache, library: content, onNotice: console.error })
const store = openFileStore({ folder: content })
const library = await openLibrary({ store, catalogue, onNotice: console.error })
const drawing = openDrawing()
const files = openCardFiles({ folder: join(cache, 'cards'), limit: 500_000_000, onNotice: console.error })
const line = { places: 1, waiting: 16 }
const pictures = openPictures({ drawing, files, line, onNotice: console.error })
const cards = openCards({ library, drawing, pictures, limit: 20_000_000 })
// document.ts writes our script into pages; Next's own pages have none.
run({ library, cards, url: publicUrl(settings, port), script: '' })

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
const { default: next } = await import('next')
const app = next({ dev: false, dir: checkout })
await app.prepare()
const handle = app.getRequestHandler()
// Connections stay open for as long as those of Poruch.
const server = http.createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
  void handle(request, response)
})
await once(server.listen({ host, port }), 'listening')
process.once('SIGTERM', () => process.exit(0))
