import { Command, CommanderError } from 'commander'
import { addCards } from './commands/cards.ts'
import { addCheck } from './commands/check.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addSign } from './commands/sign.ts'
import { addStatus } from './commands/status.ts'
import { openDesk } from './desk/open-desk.ts'
import { explain } from './output/explain.ts'
import { dressHelp, examples } from './output/help.ts'
import { tell } from './output/report.ts'

const about = `Poruch keeps Ukrainian texts beside their English translations, paragraph by paragraph.
The library is the folder in PORUCH_CONTENT, or content/ in the checkout.`

const exits = `
Exit codes: 0 fine, 1 findings, 2 misuse or a file that cannot be read. With --json, one JSON
document on stdout and nothing else. What a single verb does: ./poruch help VERB`

const desk = openDesk(process.env, process.cwd(), new Date())
const program = new Command('./poruch')
  .description(about)
  .usage('VERB …')
  .exitOverride()
  .configureOutput({ outputError: () => {} })
  .helpOption('-h, --help', 'show this')
  .helpCommand('help [VERB]', 'show what a verb does')
dressHelp(program)
for (const add of [addImport, addInit, addSign, addStatus, addCheck, addCards]) add(program, desk, tell)
program.addHelpText(
  'after',
  examples(
    ['import lyst.txt --translation letter.txt --slug lyst-synovi', 'bring in a text with its translation'],
    ['sign lyst-synovi --by "Олена Пчілка"', 'after correcting it by hand, vouch for it again'],
    ['status', 'how much of the library is translated, and how well'],
  ) + exits,
)

// Whoever reads no further, as `head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  const words = process.argv.slice(2)
  if (words.length === 0) {
    program.outputHelp({ error: true })
    process.exitCode = 2
  } else await program.parseAsync(words, { from: 'user' })
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0
  else explain(error, program)
}
