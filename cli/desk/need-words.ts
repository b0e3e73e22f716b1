import { InvalidArgumentError } from 'commander'

/** An option's value that must hold words. */
export function needWords(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected words')
  return value.trim()
}
