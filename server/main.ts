import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { openDrawing } from '#adapters/cards/open-drawing.ts'
import { publicUrl, readSettings } from '#adapters/settings/read-settings.ts'
import { openCatalogue } from '#adapters/stores/catalogue/open-catalogue.ts'
import { openFileStore } from '#adapters/stores/files/open-store.ts'
import { answering, keptPageHeaders } from './answer.ts'
import { cardHeaders } from './answer-card.ts'
import { openAssets } from './assets.ts'
import { buildPages } from './build.ts'
import { openCardFiles } from './card-files.ts'
import { openCards } from './cards.ts'
import { readComfortSheet } from './comfort-sheet.ts'
import { bundleComfortWorker, comfortWorkerAddress } from './comfort-worker.ts'
import { openForPrograms } from './for-programs.ts'
import { openFrontDoor } from './front-door.ts'
import { giveWay } from './give-way.ts'
import { openLibrary } from './library.ts'
import { openNext } from './next-behind-socket.ts'
import { openPages } from './pages.ts'
import { openPictures } from './pictures.ts'
import { pressPages } from './pressed-pages.ts'
import { readPublicFiles } from './public-files.ts'
import { answeringQuickly } from './quick-answers.ts'
import { queryOf } from './refusals.ts'
import { openReload, reloadScript } from './reload.ts'
import { run } from './running.ts'
import { bundleScript } from './script.ts'
import { securityHeaders } from './security-headers.ts'
import { send } from './send.ts'
import { pageShrinker } from './shrink-page.ts'
import { speculationAddress, speculationFile } from './speculation-rules.ts'
import { explainStart, StartError } from './start-error.ts'
import { stopOnSignals } from './stop.ts'

const development = process.argv.includes('--dev')
const checkout = resolve(import.meta.dirname, '..')
const stopping = stopOnSignals()
/** In bytes: some ten thousand drawn cards, and some hundreds. */
const cardsOnDisk = 500_000_000
const cardsAtHand = 20_000_000
/** A core is left to the pages. Sixteen cards take a second or two, and whoever asks for a card waits a few. */
const drawingLine = { places: Math.max(1, availableParallelism() - 1), waiting: 16 }

async function start(): Promise<void> {
  const settings = readSettings(process.env, { checkout, current: process.cwd() })
  const { content, host, port } = settings
  if (!(await isFolder(content))) throw new StartError(`Cannot open the library "${content}": no such folder`)

  const door = await openFrontDoor({
    host,
    port,
    headers: (boundPort) => securityHeaders(publicUrl(settings, boundPort)),
    onFault: console.error,
  })
  stopping.before(() => door.close(development ? 300 : 8_000))

  // What is being developed may read texts in another way at each start.
  const cache = development ? undefined : settings.cache
  const catalogue = await openCatalogue({ cache, library: content, onNotice: console.error })
  const store = openFileStore({ folder: content })
  const library = await openLibrary({ store, catalogue, onNotice: console.error })
  stopping.before(() => library.close())
  if (library.waiting() > 0)
    console.log(`Indexing ${library.waiting().toLocaleString('en')} texts; pages can be read meanwhile`)

  if (!development) await buildPages({ checkout, signal: stopping.signal })
  const comfort = await readComfortSheet({ checkout, development })
  const comfortWorker = await bundleComfortWorker({ checkout, development, comfort })
  const script = await bundleScript({ checkout, development, comfort })
  const url = publicUrl(settings, door.port)
  const drawing = openDrawing()
  const onNotice = console.error
  const files = openCardFiles({ folder: join(settings.cache, 'cards'), limit: cardsOnDisk, onNotice })
  const pictures = openPictures({ drawing, files, line: drawingLine, onNotice })
  const cards = openCards({ library, drawing, pictures, limit: cardsAtHand })
  stopping.before(() => cards.close())
  run({ library, cards, url, script: script.address })

  const next = await openNext({ checkout, development })
  stopping.before(() => next.close())

  const readPage = await openPages({
    next,
    scripts: [script.address, ...(development ? [reloadScript] : [])],
    shrink: development ? (html) => html : pageShrinker(comfort.names),
    styleSources: development ? ["'self'"] : [],
    onFault: console.error,
  })
  const pages = pressPages({ readPage, library, limit: development ? 0 : settings.press })
  const forPrograms = openForPrograms({ catalogue, library, url, limit: development ? 0 : 16_000_000 })
  const readAsset = openAssets({ next, development })
  const publicFiles = await readPublicFiles(join(checkout, 'public'))
  publicFiles.set(speculationAddress, await speculationFile())
  publicFiles.set(comfortWorkerAddress, comfortWorker)
  const isStopping = () => stopping.signal.aborted
  const parts = {
    library,
    pages,
    forPrograms,
    cards,
    readAsset,
    script,
    publicFiles,
    faces: comfort.faces,
    content,
    development,
    isStopping,
  }
  const answerTo = answering(parts)
  const reload = development ? openReload(join(checkout, 'app')) : undefined
  if (reload !== undefined) {
    library.onChange(reload.change)
    stopping.signal.addEventListener('abort', reload.close)
  }

  const house = door.headers
  const quickly = [
    answeringQuickly({ peek: pages.peek, headersOf: keptPageHeaders, house }),
    answeringQuickly({ peek: cards.peek, headersOf: (_, path) => cardHeaders(path), house }),
  ]
  giveWay()
  door.open(
    async (request, response, path) => {
      if (reload?.answers(path, response)) return
      await send(request, response, await answerTo(path, request.headers, queryOf(request.url ?? '')))
    },
    (request, response) => quickly.some((answer) => answer(request, response)),
  )
  // Only now: Next and the first readers need this thread.
  library.readOn()
  console.log(`Poruch is at ${url}${settings.url === undefined ? '' : `, behind ${host}:${door.port}`}`)
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

try {
  await start()
} catch (error) {
  if (!stopping.signal.aborted) {
    const { words, exitCode } = explainStart(error)
    console.error(words)
    process.exit(exitCode)
  }
}
