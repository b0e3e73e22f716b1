import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { pathOf, queryOf, refusalOf } from '#server/refusals.ts'

function aRequest(method: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  return Object.assign(request, { method, httpVersion: '1.1', headers: { host: 'localhost', ...headers } })
}

test('queryOf() gives what stands behind the first question mark', () => {
  expect(queryOf('/uk?view=reveal&q=ґ?')).toBe('view=reveal&q=ґ?')
  expect(queryOf('http://host/uk?view=side#view')).toBe('view=side')
  for (const target of ['/uk', '', '/uk#a?view=side', '/uk?']) expect(queryOf(target)).toBe('')
})

describe('pathOf()', () => {
  test.each([
    ['/', '/'],
    ['/uk?utm_source=x', '/uk'],
    ['/uk#k7f3qz', '/uk'],
    ['/?/uk', '/'],
    ['http://localhost/uk?x', '/uk'],
    ['HTTPS://texts.example:8443/uk', '/uk'],
    ['http://localhost', '/'],
    ['http://localhost?x', '/'],
    ['//texts.example/uk', '//texts.example/uk'],
    ['/http://localhost/uk', '/http://localhost/uk'],
  ])('finds in "%s" the path "%s"', (target, path) => {
    expect(pathOf(target)).toBe(path)
  })

  test.each(['', '*', '?x', 'uk', 'ftp://localhost/uk', 'http:///uk', 'localhost:3000'])(
    'finds none in "%s"',
    (target) => {
      expect(pathOf(target)).toBeUndefined()
    },
  )
})

describe('refusalOf()', () => {
  test.each([
    [aRequest('GET'), '/uk', undefined],
    [aRequest('HEAD'), '/uk', undefined],
    [aRequest('GET', { 'content-length': '65536' }), '/uk', undefined],
    [aRequest('POST'), '/api/v1/texts', undefined],
    [aRequest('GET', { upgrade: 'H2C' }), '/uk', undefined],
    [aRequest('GET', { upgrade: 'websocket' }), '/uk', 400],
    [aRequest('GET', { 'content-length': '65537' }), '/uk', 413],
    [aRequest('POST', { 'content-length': '65537' }), '/uk', 413],
    [aRequest('POST'), '/uk', 405],
    [aRequest('POST'), '/apia', 405],
    [aRequest('GET'), undefined, 400],
    [Object.assign(aRequest('GET'), { headers: {} }), '/uk', 400],
    [Object.assign(aRequest('GET'), { headers: {}, httpVersion: '1.0' }), '/uk', undefined],
  ])('judges request %# by its head', (request, path, status) => {
    expect(refusalOf(request, path)?.status).toBe(status)
  })
})
