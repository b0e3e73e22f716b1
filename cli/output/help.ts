import { styleText } from 'node:util'
import { type Command, Help } from 'commander'

/** Help that reads well: verbs by what they are for, bold titles on a terminal, lines of at most 100 letters. */
export function dressHelp(program: Command): void {
  const plain = new Help()
  program.configureHelp({
    helpWidth: Math.min(process.stdout.columns ?? 100, 100),
    subcommandTerm: (command) => plain.subcommandTerm(command).replace(' [options]', ''),
    visibleOptions: (command) => (command === program ? [] : plain.visibleOptions(command)),
    styleTitle: (title) => styleText('bold', title, { stream: process.stdout }),
  })
}

/** Commands with what each is for, as they stand below a verb's help. */
export function examples(...rows: readonly (readonly [command: string, why: string])[]): string {
  const title = styleText('bold', 'Examples:', { stream: process.stdout })
  return `\n${title}\n${rows.map(([command, why]) => `  # ${why}\n  ./poruch ${command}`).join('\n\n')}\n`
}
