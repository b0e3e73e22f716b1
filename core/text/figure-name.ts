/** Whether a name is that of a figure beside its text: a plain name, no folders, no addresses. */
export function isFigureName(name: string): boolean {
  return /^[\p{L}\p{N}_-][\p{L}\p{N}._-]*\.(png|jpe?g|webp|avif|gif|svg)$/iu.test(name)
}
