import { type Command, CommanderError } from 'commander'
import { SettingError } from '#adapters/settings/read-settings.ts'
import { ContentError } from '#core/text/content-error.ts'
import { Misuse } from '../desk/misuse.ts'

/** Says in one sentence why a command could not be done, and ends with exit code 2. */
export function explain(error: unknown, program: Command): void {
  if (process.env.DEBUG) console.error(error)
  const sentence = say(error, program)
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: sentence }, undefined, 2)}\n`)
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 2
}

function say(error: unknown, program: Command): string {
  if (error instanceof CommanderError) return `${reword(error.message)}; see ${helpFor(program)}`
  if (error instanceof ContentError || error instanceof Misuse || error instanceof SettingError)
    return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `${message.split('\n')[0]} (unexpected: DEBUG=1 before the command shows where)`
}

/** Commander's sentences in the words of the house. */
function reword(message: string): string {
  const plain = message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .replace(/\s*\(Did you mean (?:one of )?(.*?)\?\)/s, ' (did you mean $1?)')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '')
    .replace('. Expected', ': expected')
    .replace('. Allowed choices are', ': expected one of')
    .trim()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

function helpFor(program: Command): string {
  const verb = program.commands.find((command) => command.name() === process.argv[2])
  return `./poruch ${verb === undefined ? '' : `${verb.name()} `}--help`
}
