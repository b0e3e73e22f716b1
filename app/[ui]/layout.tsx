import '../_ui/theme.css'
import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { readLanguage } from '../_i18n/read-language.ts'
import { Accents } from '../_ui/shell/accents.tsx'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#16171a' },
  ],
}

type Props = { readonly params: Promise<{ ui: string }>; readonly children: ReactNode }

export default async function Layout({ params, children }: Props) {
  const ui = readLanguage((await params).ui)
  return (
    <html lang={ui}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="alternate" href={`/${ui}/feed.xml`} type="application/atom+xml" />
        <Accents />
      </head>
      <body>{children}</body>
    </html>
  )
}
