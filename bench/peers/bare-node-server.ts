import { readdirSync, readFileSync } from 'node:fs'
import http from 'node:http'
import { join, relative } from 'node:path'

// The least that a server in Node can do: every page or card in a Map, written with headers made beforehand. Its arguments
// are the folder of the pages and a file with the headers as JSON; it says its port on stdout.

const [, , folder = '', headersFile = ''] = process.argv
const headers: Record<string, string> = JSON.parse(readFileSync(headersFile, 'utf8'))
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
const there = new Set(files)
const answers = new Map(
  files
    // Of a file that is packed as well, the packing is sent.
    .filter((file) => !there.has(`${file}.gz`))
    .map((file) => {
      const body = readFileSync(file)
      const own = { ...headers, 'content-length': String(body.length) }
      const path = `/${relative(folder, file).replace(/\.gz$/, '')}`
      return [path, { body, headers: Object.entries(own).flat() }]
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
