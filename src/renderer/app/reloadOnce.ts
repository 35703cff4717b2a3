import type { Greeting } from '../../shared/contract/index.ts'

const TRIED = 'dalang.reloadedFor'

/**
 * Fetches the page again because the host speaks another version of the contract. Once for each version of the
 * studio: a page that stays old must not reload for ever.
 */
export function reloadOnce({ studioVersion, contractVersion }: Greeting): void {
  const version = `${studioVersion}/${contractVersion}`
  if (sessionStorage.getItem(TRIED) === version) return
  sessionStorage.setItem(TRIED, version)
  location.reload()
}
