import { describe, expect, test } from 'vitest'
import { followBody } from '../../bench/measure/follow-body.ts'

describe('followBody()', () => {
  const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked'
  const sent = Buffer.from('6\r\nмос\r\n8\r\n і яр\r\n0\r\n\r\n')

  test('ends with the bytes that the Content-Length names', () => {
    const body = followBody('HTTP/1.1 200 OK\r\ncontent-length: 6')
    body.take(Buffer.from('мо'))
    expect(body.isWhole()).toBe(false)
    body.take(Buffer.from('с'))
    expect([body.isWhole(), body.bytes()]).toEqual([true, 6])
  })

  test('ends with the last chunk, wherever packets begin and end', () => {
    for (let size = 1; size <= sent.length; size += 1) {
      const body = followBody(chunked)
      for (let at = 0; at < sent.length; at += size) {
        expect(body.isWhole()).toBe(false)
        body.take(sent.subarray(at, at + size))
      }
      expect([body.isWhole(), body.bytes()]).toEqual([true, 14])
    }
  })

  test('takes an end of chunks for none while it stands inside a chunk', () => {
    const body = followBody(chunked)
    body.take(Buffer.from('5\r\n0\r\n\r\n'))
    expect(body.isWhole()).toBe(false)
  })

  test('refuses an answer that does not say how long it is', () => {
    expect(() => followBody('HTTP/1.1 200 OK\r\nServer: щось')).toThrow('Expected a Content-Length or chunks')
  })
})
