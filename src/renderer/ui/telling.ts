import { say } from './languageStore.ts'
import { notify } from './notices.ts'

/** Lets work go on by itself; when it fails, the person is told. */
export function telling(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    notify('alarm', say('notice.callFailed', { detail }))
  })
}
