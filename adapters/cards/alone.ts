import dns from 'node:dns'
import { registerHooks } from 'node:module'
import net from 'node:net'

/** What was asked of the network in this thread, all of it refused. The engine passes over a refusal, so it is counted. */
export const calls: string[] = []

function refuse(what: string) {
  return (...to: unknown[]): never => {
    calls.push(`${what} ${String(to[0]).slice(0, 80)}`)
    throw new Error(`A card asked for the network: ${what}`)
  }
}

const own = globalThis.fetch
const refuseFetch = refuse('fetch')
globalThis.fetch = (url, options) =>
  String(url).startsWith('data:') ? own(url, options) : refuseFetch(url instanceof Request ? url.url : url)
net.Socket.prototype.connect = refuse('connect')
dns.lookup = Object.assign(refuse('lookup'), { __promisify__: refuse('lookup') })

// The engine draws with sharp where it finds one (Next brings it): other bytes on other machines.
registerHooks({
  resolve(name, context, next) {
    if (name === 'sharp') throw new Error('Cards are drawn by resvg on every machine')
    return next(name, context)
  },
})
