import { defineConfig } from 'astro/config'

// Pages without extensions in their names, so that they have the addresses that Poruch gives them.
export default defineConfig({
  outDir: process.env.BUILT,
  cacheDir: './cache',
  build: { format: 'file', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
})
