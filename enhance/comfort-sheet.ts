// server/script.ts puts the rules of app/_ui/comfort.css and their hash in the place of these, and what else scripts know of them.
declare const builtComfortSheet: string
declare const builtComfortHash: string
declare const builtComfortPrint: string

/** The rules for what readers choose for their own eyes. */
export const comfortSheet = builtComfortSheet

/** Their hash as a source of a Content-Security-Policy, which lets them in. */
export const comfortHash = builtComfortHash

/** Its beginning, which tells them from those of another day. */
export const comfortPrint = builtComfortPrint
