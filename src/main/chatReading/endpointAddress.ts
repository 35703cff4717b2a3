import { ok, type Result, refused } from '../../shared/result.ts'

/** Why an address cannot be used. */
export type AddressFault = 'notAnAddress' | 'notSecure' | 'hasCredentials'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * The address of the chat calls of an OpenAI-compatible endpoint: `http://127.0.0.1:11434/v1` gives
 * `http://127.0.0.1:11434/v1/chat/completions`. Plain http only to this machine itself; no user names or keys in the
 * address, where they would be seen and logged.
 */
export function chatAddress(baseUrl: string): Result<URL, AddressFault> {
  const text = baseUrl.trim()
  if (!URL.canParse(text)) return refused('notAnAddress')
  const url = new URL(text)
  const isLocal = LOOPBACK.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    return refused(url.protocol === 'http:' ? 'notSecure' : 'notAnAddress')
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return refused('hasCredentials')
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`
  return ok(url)
}
