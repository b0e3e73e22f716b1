import type { Glossary } from '#core/glossary/parse-glossary.ts'
import type { Site } from '#core/reading/site.ts'
import type { HistoryLine } from '#core/text/history.ts'
import type { Size, Text, TextFiles } from '#core/text/text.ts'

/** What a change writes: whole files by name, and lines to append to history.jsonl. */
export type TextChange = {
  readonly files: ReadonlyMap<string, string>
  readonly history: readonly HistoryLine[]
}

/** What a text is parsed from: `parseText(slug, files, figures)`. */
export type TextParts = { readonly files: TextFiles; readonly figures: ReadonlyMap<string, Size> }

/** What was read of a corrections log. */
export type LogMemory = {
  /** Oldest first. */
  readonly history: readonly HistoryLine[]
  /** Whether that is all of it that was asked for. */
  readonly isWhole: boolean
}

/** What a text's folder tells of its past; of a log of many megabytes only the first lines and the last. */
export type TextMemory = LogMemory & {
  /** When a file of the text was last written, ISO 8601 in UTC. */
  readonly written: string
}

/** Where the texts lie. Reads never wait for a writer; a writer waits for another on the same text. */
export type Store = {
  /** The names of all folders that could hold a text, sorted. */
  list(): Promise<string[]>
  /**
   * What the system says of a text's files: equal stamps, equal files. Nothing is read, so it is quick, and it waits for
   * nothing. Undefined where there is no such folder.
   */
  stamp(slug: string): string | undefined
  /** The files of a text, all of one moment; undefined where there is no such folder. Throws ContentError where one cannot be read. */
  load(slug: string): Promise<TextParts | undefined>
  /** The text, or undefined where there is no such folder. Throws ContentError where a file does not parse. */
  read(slug: string): Promise<Text | undefined>
  /** The corrections log of a text, oldest first. */
  readHistory(slug: string): Promise<HistoryLine[]>
  /** The past of a text, as far as it takes little time to read. Throws where its folder cannot be read. */
  recall(slug: string): Promise<TextMemory>
  /** The lines of a text's corrections log that correct something, the newest few megabytes of them. */
  recallCorrections(slug: string): Promise<LogMemory>
  /** The lines of a text's corrections log that are of one segment, oldest first, however long the log is. */
  recallSegment(slug: string, segment: string): Promise<HistoryLine[]>
  /** The library's own facts. Throws ContentError where site.yaml does not parse. */
  readSite(): Promise<Site>
  /** Names and terms with their English forms. Throws ContentError where glossary.csv does not parse. */
  readGlossary(): Promise<Glossary>
  /** Writes a new text, whole or not at all. False where the folder is taken. */
  create(slug: string, change: TextChange): Promise<boolean>
  /**
   * Reads the text under its lock, asks for the change and writes it, all files or none.
   * Gives what `change` gave; undefined files mean that nothing is to be written.
   */
  update<Result>(
    slug: string,
    change: (
      text: Text,
      history: readonly HistoryLine[],
    ) => Result & { readonly change: TextChange | undefined },
  ): Promise<Result>
  /** Calls back with the slug of each text that may have changed, `undefined` for site.yaml and glossary.csv, until closed. */
  watch(onChange: (slug: string | undefined) => void, onNotice: (notice: string) => void): { close(): void }
}
