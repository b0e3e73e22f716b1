/** Whether a name can be a text's address and folder: `[a-z0-9-]{1,80}`. */
export function isSlug(name: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(name)
}
