import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** What to tell someone whose machine has none. */
export const chromiumAdvice =
  'No Chromium was found: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program'

/** The path of the system's Chromium: CHROMIUM_PATH first; undefined where there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return [environment.CHROMIUM_PATH ?? '', ...places].find((path) => path !== '' && existsSync(path))
}

/** Installs Debian's package where that needs no question to anybody: as root, or by a sudo without a password. */
export function installChromium(): void {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command: readonly string[]) => {
    const [program = '', ...rest] = [...prefix, ...command]
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return (
      spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'], env: environment }).status === 0
    )
  }
  if (!existsSync('/usr/bin/apt-get') || !run('true')) return
  if (run('apt-get', 'update')) run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
}
