/** Where words are there to be taken along, here or in a page that was opened in place, what copies them is brought. */
export function bringCopies(): void {
  const bring = () => {
    if (document.querySelector('[data-copy]'))
      void import('./offer-copies.ts').then(({ offerCopies }) => offerCopies())
  }
  bring()
  addEventListener('poruch:brought', bring)
}
