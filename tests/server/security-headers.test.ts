import { describe, expect, test } from 'vitest'
import { documentPolicy, figurePolicy, securityHeaders } from '#server/security-headers.ts'

describe('securityHeaders()', () => {
  test('let browsers do nothing with an answer that is no page', () => {
    expect(securityHeaders('http://localhost:3000')).toMatchObject({
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('deny what no page uses, and not what pages do use', () => {
    const denied = securityHeaders('http://localhost:3000')['permissions-policy']
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb'])
      expect(denied).toContain(`${feature}=()`)
    for (const feature of ['clipboard-write', 'web-share', 'fullscreen'])
      expect(denied).not.toContain(feature)
  })

  test('ask for TLS ever after where the site has it, and only there', () => {
    expect(securityHeaders('https://texts.example')['strict-transport-security']).toBe('max-age=31536000')
    expect(securityHeaders('http://localhost:3000')).not.toHaveProperty('strict-transport-security')
  })
})

describe('documentPolicy()', () => {
  test('lets in the house’s own script and the styles it is told of, and nothing inline beside', () => {
    const policy = documentPolicy(["'sha256-abc='", "'self'"])
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'sha256-abc=' 'self'; img-src 'self' data:; " +
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; " +
        "frame-ancestors 'none'",
    )
    expect(documentPolicy([])).toContain("style-src 'none';")
  })
})

test('figurePolicy lets a drawing be drawn and nothing more', () => {
  expect(figurePolicy).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox")
})
