import { cache } from 'react'
import { running } from '#server/running.ts'

/** What stands under a slug, looked up once for each page, so that its title and its words are of one revision. */
export const findText = cache((slug: string) => running().library.find(slug))
