import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { join } from 'node:path'

// The least that a server in Node can do: every packed page in a Map, written with headers made beforehand. Its arguments
// are the folder of the pages and a file with the headers as JSON; it says its port on stdout.

const [, , folder = '', headersFile = ''] = process.argv
const headers: Record<string, string> = JSON.parse(readFileSync(headersFile, 'utf8'))
const answers = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gz'))
    .map((name) => {
      const body = readFileSync(join(folder, name))
      const own = { ...headers, 'content-length': String(body.length) }
      return [`/${name.slice(0, -3)}`, { body, headers: Object.entries(own).flat() }]
    }),
)

const server = http.createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (answer === undefined) response.writeHead(404, { 'content-length': 0 }).end()
  else response.writeHead(200, answer.headers).end(answer.body)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) console.log(address.port)
})
