import type { OpenProject, OpenRefusal } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/result.ts'
import type { HostClient } from '../client/index.ts'
import { languageStore, say } from '../ui/languageStore.ts'

const MOST_TRIES = 99

/** A new project for somebody who began with words instead of a name: `First film`, `First film 2`, and so on. */
export async function createFirstFilm(host: HostClient): Promise<Result<OpenProject, OpenRefusal>> {
  const { language } = languageStore.getState()
  const name = say('start.exampleProject')
  for (let number = 1; ; number += 1) {
    const wish = { name: number === 1 ? name : `${name} ${number}`, language, format: 'landscape' as const }
    const outcome = await host.calls.projects.create(wish)
    if (outcome.ok || outcome.refusal.code !== 'alreadyExists' || number === MOST_TRIES) return outcome
  }
}
