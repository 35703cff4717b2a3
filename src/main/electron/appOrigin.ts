/** The page's own scheme: standard and secure, so that it has an origin, fetches and storage like any site. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = `${APP_SCHEME}://studio`

/** True for addresses of the studio's own page. Compares parsed parts, never prefixes. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${APP_SCHEME}:` && host === 'studio' && username === '' && password === ''
}

/** True for addresses that may be given to the system's browser. */
export function mayOpenOutside(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}
