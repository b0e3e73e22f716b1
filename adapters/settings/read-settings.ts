import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** What an operator may choose, from the environment. */
export type Settings = {
  /** The folder of the library, absolute. */
  readonly content: string
  /** The public origin, without a slash at the end; undefined where none is set (see `publicUrl`). */
  readonly url: string | undefined
  /** The folder of derived data, absolute. */
  readonly cache: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** How much finished pages may weigh in memory, in bytes. */
  readonly press: number
}

/** A setting that does not parse: which one, what it is, what it must be. */
export class SettingError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>
type Folders = { readonly checkout: string; readonly current: string }

/**
 * The settings, checked. A setting of no characters counts as not given; given folders are resolved against the folder
 * that the command was typed in.
 * @throws SettingError that names the setting, its value and what was expected
 */
export function readSettings(environment: Environment, folders: Folders): Settings {
  const result = schema.safeParse(environment)
  if (!result.success) throw new SettingError(result.error.issues[0]?.message)
  const { PORUCH_CONTENT, PORUCH_URL, PORUCH_CACHE, PORUCH_PRESS, PORT, HOST } = result.data
  const typedIn = folderTypedIn(environment, folders)
  return {
    content:
      PORUCH_CONTENT === undefined ? resolve(folders.checkout, 'content') : resolve(typedIn, PORUCH_CONTENT),
    url: PORUCH_URL,
    cache: PORUCH_CACHE === undefined ? resolve(folders.checkout, '.poruch') : resolve(typedIn, PORUCH_CACHE),
    port: PORT ?? 3000,
    host: HOST ?? '127.0.0.1',
    press: (PORUCH_PRESS ?? 256) * 1_000_000,
  }
}

/** The public origin: the one that is set, or this machine at the port that was bound. */
export function publicUrl(settings: Pick<Settings, 'url'>, boundPort: number): string {
  return settings.url ?? `http://localhost:${boundPort}`
}

/**
 * The folder that the command was typed in: npm runs scripts in the checkout and keeps the folder that it was called from
 * in INIT_CWD, which scripts inherit.
 */
export function folderTypedIn(environment: Environment, { checkout, current }: Folders): string {
  return resolve(current) === resolve(checkout) ? environment.INIT_CWD || current : current
}

/** Gives undefined where nothing is set; `parse` gives undefined where the value is not as it must be. */
function setting<Value>(name: string, expected: string, parse: (value: string) => Value | undefined) {
  return z
    .string()
    .optional()
    .transform((value, context) => {
      if (value === undefined || value === '') return undefined
      const parsed = parse(value)
      if (parsed !== undefined) return parsed
      const message = `Cannot use ${name} ${JSON.stringify(hidePassword(value))}: expected ${expected}`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })
}

const folder = (value: string) => (value.includes('\0') ? undefined : value)

const schema = z.object({
  PORUCH_CONTENT: setting('PORUCH_CONTENT', 'a folder', folder),
  PORUCH_CACHE: setting('PORUCH_CACHE', 'a folder', folder),
  PORUCH_URL: setting('PORUCH_URL', 'an origin such as https://texts.example', parseOrigin),
  PORUCH_PRESS: setting('PORUCH_PRESS', 'a number of megabytes such as 256', parseMegabytes),
  PORT: setting('PORT', 'a whole number from 0 to 65535', parsePort),
  HOST: setting('HOST', 'an address or a host name such as 127.0.0.1 or 0.0.0.0', parseHost),
})

function parseOrigin(value: string): string | undefined {
  const url = URL.parse(value)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const isBare = url.pathname === '/' && url.username === '' && url.password === ''
  return isBare && !/[?#]/.test(value) ? url.origin : undefined
}

function parseMegabytes(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

function parsePort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined
}

function parseHost(value: string): string | undefined {
  return isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value) ? value : undefined
}

/** An address may carry a password; whoever reads the log must not. */
function hidePassword(value: string): string {
  return value.replace(/\/\/[^/]*@/, '//…@')
}
