import { SettingError } from '#adapters/settings/read-settings.ts'
import { ContentError } from '#core/text/content-error.ts'
import { BuildError } from './build.ts'

/** What whoever starts the server has to put right, in a sentence. */
export class StartError extends Error {}

/** What to say on stderr when the start failed, and what to exit with: 2 for what the operator can put right. */
export function explainStart(error: unknown): { readonly words: string; readonly exitCode: 1 | 2 } {
  if (error instanceof StartError || error instanceof SettingError || error instanceof ContentError)
    return { words: error.message, exitCode: 2 }
  if (error instanceof BuildError) return { words: error.message, exitCode: 1 }
  return { words: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: 1 }
}
