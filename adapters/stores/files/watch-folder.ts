import { codeOf } from './code-of.ts'
import { isFolder } from './list-slugs.ts'

/** As Node's `fs.watch`: one folder, and not what lies in its folders. */
export type WatchFolder = (
  path: string,
  onEvent: OnEvent,
) => { on(event: 'error', onError: (error: Error) => void): unknown; close(): void }

/** `rename` where a name came or went, `change` where what it names changed; null where nothing is known of the name. */
export type OnEvent = (event: string, name: string | null) => void

/** Tells of changes in one folder as they happen, or whenever it is asked to look. */
export type FolderWatch = { look(): void; close(): void }

type FolderOptions = {
  readonly watch: WatchFolder
  /** What differs when something in the folder has changed. */
  readonly stamp: () => string
  /** Told where the system refuses to watch; the folder is looked at instead. */
  readonly onRefusal: (error: Error) => void
}

/** Undefined where there is no such folder. */
export function watchFolder(
  path: string,
  onEvent: OnEvent,
  { watch, stamp, onRefusal }: FolderOptions,
): FolderWatch | undefined {
  if (!isFolder(path)) return undefined
  let current: FolderWatch
  const refuse = (error: Error) => {
    current = lookAt(onEvent, stamp)
    if (isFolder(path)) onRefusal(error)
  }
  try {
    const watcher = watch(path, onEvent)
    watcher.on('error', (error) => {
      watcher.close()
      refuse(error)
      onEvent('rename', null)
    })
    current = { look: () => {}, close: () => watcher.close() }
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error) === undefined) throw error
    refuse(error)
  }
  return { look: () => current.look(), close: () => current.close() }
}

function lookAt(onEvent: OnEvent, stamp: () => string): FolderWatch {
  let before = stamp()
  const look = () => {
    const now = stamp()
    if (now === before) return
    before = now
    onEvent('rename', null)
  }
  return { look, close: () => {} }
}
