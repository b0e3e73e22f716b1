/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/main.ts answers for the whole web; Next only renders.
  compress: false,
  images: { unoptimized: true },
  htmlLimitedBots: /.*/,
  agentRules: false,
  // npm test checks types; here it would make a production install fetch packages of its own.
  typescript: { ignoreBuildErrors: true },
  experimental: { inlineCss: true, agentUpgrade: false },
}
