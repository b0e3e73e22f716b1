import { isUtf8 } from 'node:buffer'
import { readFileSync, type Stats, statSync } from 'node:fs'
import { ContentError } from '#core/text/content-error.ts'

const mostBytes = 20 * 1024 * 1024

/**
 * The words of one file, a byte order mark among them.
 * @param file what errors call it
 * @throws ContentError where it is no file, larger than 20 MB or not UTF-8
 */
export function readWords(path: string, file: string): string {
  const { size } = checkFile(path, file)
  checkSize(size, file)
  const bytes = readFileSync(path)
  checkBytes(bytes, file)
  return bytes.toString('utf8')
}

/** The words of a file that programs write: it may be of any size, and a torn one is read as far as it goes. */
export function readLog(path: string, file: string): string {
  checkFile(path, file)
  return readFileSync(path, 'utf8')
}

/** @throws ContentError where the bytes could not be read as a text's file */
export function checkBytes(bytes: Buffer, file: string): void {
  checkSize(bytes.length, file)
  const fault = findFault(bytes)
  if (fault !== undefined) throw new ContentError(file, fault.line, `expected words in UTF-8, ${fault.found}`)
}

/**
 * What the system says of a file. Asked before it is opened: opening a pipe would wait for its other end.
 * @throws ContentError where it is no file
 */
export function checkFile(path: string, file: string): Stats {
  const stat = statSync(path)
  if (stat.isFile()) return stat
  throw new ContentError(file, undefined, 'expected a file, found a folder or a device of that name')
}

function checkSize(size: number, file: string): void {
  if (size > mostBytes)
    throw new ContentError(file, undefined, `expected at most 20 MB, found ${megabytes(size)}`)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function findFault(bytes: Buffer): { line: number; found: string } | undefined {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe' || mark === 'feff') return { line: 1, found: 'found UTF-16, save the file as UTF-8' }
  const binary = bytes.indexOf(0)
  if (binary >= 0)
    return { line: lineAt(bytes, binary), found: 'found binary data, put the words there in its place' }
  return isUtf8(bytes)
    ? undefined
    : { line: lineOfFault(bytes), found: 'found other bytes, save the file as UTF-8' }
}

function lineAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).toString('latin1').split('\n').length
}

function lineOfFault(bytes: Buffer): number {
  let from = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf('\n', from)
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line
    from = end + 1
  }
}
