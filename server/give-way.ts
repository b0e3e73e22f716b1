import { readdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** As of nice(1): where both want one core, such a thread gets a thirtieth of what the one that answers gets. */
const niceness = 15
const threads = '/proc/self/task'

/**
 * Has the threads that pack pages give way to the one that makes and answers them: Brotli 11 takes longer for a page than
 * making it. Node starts these threads with the first work for them. Where there are no priorities of threads, or the
 * system allows none, nothing changes.
 */
export function giveWay(): void {
  try {
    for (const thread of readdirSync(threads)) {
      if (readFileSync(`${threads}/${thread}/comm`, 'utf8').trim() === 'libuv-worker')
        setPriority(Number(thread), niceness)
    }
  } catch {
    // Not Linux, or forbidden.
  }
}
