import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file so that nobody ever finds half of it, in place of what has its name. */
export function putWhole(path: string, content: Uint8Array): void {
  const draft = `${path}.${process.pid}.unfinished`
  try {
    writeFileSync(draft, content)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
