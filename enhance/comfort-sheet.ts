// server/script.ts puts the rules of app/_ui/comfort.css and their hash in the place of these.
declare const builtComfortSheet: string
declare const builtComfortHash: string

/** The rules for what readers choose for their own eyes. */
export const comfortSheet = builtComfortSheet

/** Their hash as a source of a Content-Security-Policy, which tells them from those of another day. */
export const comfortHash = builtComfortHash
