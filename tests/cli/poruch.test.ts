import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkout, poruch, poruchWith, put, putText, run, temporaryDesk } from './run-poruch.ts'

const verbs = ['import', 'init', 'sign', 'status', 'check', 'cards']
const uk = 'Літера\n\nПерший абзац.\n\nДругий абзац.'

describe('./poruch', () => {
  test('finds its checkout through links, relative and absolute', () => {
    const folder = temporaryDesk()
    putText(folder, 'litera-g', uk)
    mkdirSync(join(folder, 'bin'))
    symlinkSync(join(checkout, 'poruch'), join(folder, 'bin/one'))
    symlinkSync('one', join(folder, 'bin/two'))
    expect(run('bin/two', ['status', '--json'], folder)).toMatchObject({ code: 0, error: '' })
    const PATH = `${join(folder, 'bin')}:${process.env.PATH}`
    expect(run('sh', ['-c', 'two status --json'], folder, { PATH })).toMatchObject({ code: 0, error: '' })
  })

  test('says what to do where the packages are missing', () => {
    const folder = temporaryDesk()
    copyFileSync(join(checkout, 'poruch'), join(folder, 'poruch'))
    chmodSync(join(folder, 'poruch'), 0o755)
    expect(run('./poruch', ['status'], folder)).toEqual({
      code: 2,
      out: '',
      error: `Poruch has no packages yet: run "npm ci" in ${folder}\n`,
    })
  })

  test('does not run on a Node that is too old', () => {
    const folder = temporaryDesk()
    copyFileSync(join(checkout, 'poruch'), join(folder, 'poruch'))
    mkdirSync(join(folder, 'node_modules/commander'), { recursive: true })
    writeFileSync(join(folder, 'node'), '#!/bin/sh\necho 20\n')
    chmodSync(join(folder, 'node'), 0o755)
    const PATH = `${folder}:${process.env.PATH}`
    expect(run('./poruch', ['status'], folder, { PATH })).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Poruch has no packages yet/),
    })
  })

  test('takes paths from where it was typed, also through npm, and is not misled by another npm', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    expect(
      run(
        'npm',
        ['run', '-s', '--prefix', checkout, 'poruch', '--', 'import', 'a.txt', '--slug', 'a'],
        folder,
      ),
    ).toMatchObject({ code: 0, error: '' })
    expect(
      poruchWith({ INIT_CWD: '/', npm_lifecycle_event: 'test' }, folder, 'import', 'a.txt', '--slug', 'b'),
    ).toMatchObject({ code: 0, error: '' })
  })

  test.each([['--help'], ['help'], ['-h']])('shows all verbs with examples for %s', (word) => {
    const { code, out, error } = poruch(temporaryDesk(), word)
    expect([code, error]).toEqual([0, ''])
    for (const verb of verbs) expect(out).toMatch(new RegExp(`^ {2}${verb} .*[a-z]`, 'm'))
    expect(out).toContain('Examples:')
    expect(out).toContain('Exit codes: 0 fine, 1 findings, 2 misuse')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test.each(verbs)('shows what %s does, with examples that name its own options', (verb) => {
    const folder = temporaryDesk()
    const { code, out } = poruch(folder, verb, '--help')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: \\./poruch ${verb} `))
    expect(poruch(folder, 'help', verb).out).toBe(out)
    const [, examples = ''] = out.split('Examples:')
    const used = [...examples.matchAll(/(?<= )--[a-z-]+/g)].map(([option]) => option)
    for (const option of used) expect(out.split('Examples:')[0]).toContain(`  ${option} `)
    expect(examples).toContain(`./poruch ${verb} `)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('shows its help on stderr, as misuse, where no verb was given', () => {
    const { code, out, error } = poruch(temporaryDesk())
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(/^Usage: \.\/poruch VERB/)
  })

  test.each([
    [['stauts'], 'Unknown command "stauts" (did you mean status?); see ./poruch --help'],
    [['--jsn'], 'Unknown option "--jsn"; see ./poruch --help'],
    [['status', '--jsn'], 'Unknown option "--jsn" (did you mean --json?); see ./poruch status --help'],
    [['import', '--slug', 'a'], 'Missing required argument "file"; see ./poruch import --help'],
    [['import', 'a.txt'], 'Required option "--slug <slug>" not specified; see ./poruch import --help'],
    [['import', 'a.txt', '--slug'], 'Option "--slug <slug>" argument missing; see ./poruch import --help'],
    [
      ['import', 'a.txt', '--slug', 'a', '--state', 'machine'],
      'Option "--state <state>" argument "machine" is invalid: expected one of draft, translated, reviewed; see ./poruch import --help',
    ],
    [
      ['sign', 'litera-g', '--by', ' '],
      'Option "--by <name>" argument " " is invalid: expected words; see ./poruch sign --help',
    ],
    [['sign', '--by', 'Олена'], 'Missing required argument "slug"; see ./poruch sign --help'],
    [['init'], 'Missing required argument "dir"; see ./poruch init --help'],
    [
      ['status', 'a', 'b'],
      'Too many arguments for "status": expected 1 argument but got 2: a, b; see ./poruch status --help',
    ],
  ])('says in one sentence what is wrong with %j, and where help is', (words, sentence) => {
    expect(poruch(temporaryDesk(), ...words)).toEqual({ code: 2, out: '', error: `${sentence}\n` })
  })

  test('says what is wrong as one JSON document when asked to', () => {
    const { code, out, error } = poruch(temporaryDesk(), 'status', '--json', '--jsn')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toEqual({ error: error.trim() })
  })

  test('names a setting that cannot be used', () => {
    expect(poruchWith({ PORT: 'abc' }, temporaryDesk(), 'status')).toEqual({
      code: 2,
      out: '',
      error: 'Cannot use PORT "abc": expected a whole number from 0 to 65535\n',
    })
  })

  test('says in one sentence what nobody expected, and more with DEBUG', () => {
    const folder = temporaryDesk()
    put(folder, 'a.txt', uk)
    mkdirSync(join(folder, 'library/.lock'), { recursive: true })
    const words = ['import', 'a.txt', '--slug', 'a']
    const { code, error } = poruch(folder, ...words)
    expect(code).toBe(2)
    expect(error.trim().split('\n')).toHaveLength(1)
    expect(poruchWith({ DEBUG: '1' }, folder, ...words).error).toMatch(/\n +at /)
  })

  test('is quiet where nobody reads on', () => {
    const folder = temporaryDesk()
    for (let number = 0; number < 300; number++) putText(folder, `text-${number}`, uk)
    const command = `"${join(checkout, 'poruch')}" status --json | head -1`
    const { out, error } = run('bash', ['-o', 'pipefail', '-c', command], folder)
    expect([out, error]).toEqual(['{\n', ''])
  })

  test('prints all of a long answer into a pipe', () => {
    const folder = temporaryDesk()
    for (let number = 0; number < 300; number++) putText(folder, `text-${number}`, uk)
    const { stdout } = spawnSync('sh', ['-c', `"${join(checkout, 'poruch')}" status --json | cat`], {
      encoding: 'utf8',
      env: { ...process.env, PORUCH_CONTENT: join(folder, 'library') },
    })
    expect(stdout.length).toBeGreaterThan(70_000)
    expect(JSON.parse(stdout).texts).toHaveLength(300)
  })
})
