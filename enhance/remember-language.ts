/** The cookie `ui` holds the language that the reader chose by the switch; nothing else ever writes it. */
export function rememberLanguage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const secure = location.protocol === 'https:' ? '; Secure' : ''
      // biome-ignore lint/suspicious/noDocumentCookie: the server reads it, and older browsers have no Cookie Store
      document.cookie = `ui=${link.dataset.language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
    })
  }
}
