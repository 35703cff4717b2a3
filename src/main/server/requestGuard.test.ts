import { describe, expect, it } from 'vitest'
import { type GuardedRequest, judgeRequest, tokenCookie } from './requestGuard.ts'

const SERVER = { port: 4321, token: 'right' }
const FINE: GuardedRequest = {
  method: 'GET',
  host: '127.0.0.1:4321',
  origin: undefined,
  cookie: `${tokenCookie(4321)}=right`,
  upgrade: false,
}
const OURS = 'http://127.0.0.1:4321'

describe('who may reach the studio', () => {
  it.each<[string, Partial<GuardedRequest>, string]>([
    ['the page itself', {}, 'allowed'],
    ['the page by its other name', { host: 'localhost:4321' }, 'allowed'],
    ['a call of the page', { method: 'POST', origin: OURS }, 'allowed'],
    ['the line of the page', { upgrade: true, origin: OURS }, 'allowed'],
    ['a rebound name', { host: 'evil.example:4321' }, 'wrongHost'],
    ['another port', { host: '127.0.0.1:80' }, 'wrongHost'],
    ['no host', { host: undefined }, 'wrongHost'],
    ['a page elsewhere', { origin: 'https://evil.example' }, 'wrongOrigin'],
    ['a page elsewhere that begins like ours', { origin: 'http://127.0.0.1:4321.evil.example' }, 'wrongOrigin'],
    ['a sandboxed page', { origin: 'null' }, 'wrongOrigin'],
    ['a sender that hides its origin', { method: 'POST' }, 'wrongOrigin'],
    ['a line that hides its origin', { upgrade: true }, 'wrongOrigin'],
    ['no cookie', { cookie: undefined }, 'noToken'],
    ['a guessed token', { cookie: `${tokenCookie(4321)}=wrong` }, 'noToken'],
    ['the token under another name', { cookie: 'other=right' }, 'noToken'],
    ['an empty token', { cookie: `${tokenCookie(4321)}=` }, 'noToken'],
  ])('%s', (_who, change, verdict) => {
    expect(judgeRequest({ ...FINE, ...change }, SERVER)).toBe(verdict)
  })
})
