import type { GenerateInput } from '../../shared/contract/index.ts'
import { must, type Recipe, type TakeId } from '../../shared/model/index.ts'
import { add, fromSeconds } from '../../shared/time/index.ts'
import type { HostClient } from '../client/index.ts'
import { projectSession } from '../client/index.ts'
import { useSession } from '../session/sessionStore.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'
import { composerStore, placementOf, randomSeed, shotRequestOf } from './composerStore.ts'
import type { ChosenShot } from './plan/planEdits.ts'
import { planStore } from './plan/planStore.ts'

/** Asks for the shot in the composer. Does nothing while it is empty. */
export async function generateComposed(host: HostClient, provider: string): Promise<void> {
  const composition = composerStore.getState()
  if (composition.prompt.trim() === '') return
  const { doc, sequenceId } = projectSession().store.getState()
  await start(host, {
    kind: 'generate',
    provider,
    request: shotRequestOf(composition, must(doc, sequenceId), composition.seed ?? planStore.getState().nextSeed),
    placement: placementOf(composition.placement, sequenceId, useSession.getState().playhead),
    parentTakeId: null,
  })
  planStore.setState({ nextSeed: randomSeed() })
}

/**
 * Asks for the shots of a planned film. They land one after another, from where the composer puts new shots, as one step
 * of undo.
 */
export async function generateFilm(host: HostClient, provider: string, shots: readonly ChosenShot[]): Promise<void> {
  const { placement } = composerStore.getState()
  const { sequenceId } = projectSession().store.getState()
  const film = crypto.randomUUID()
  let playhead = useSession.getState().playhead
  for (const { request, durationSeconds } of shots) {
    const isAsked = await start(host, {
      kind: 'generate',
      provider,
      request,
      placement: placementOf(placement, sequenceId, playhead),
      parentTakeId: null,
      film,
    })
    if (!isAsked) return
    playhead = add(playhead, fromSeconds(durationSeconds))
  }
  notify('plain', say('plan.started', { count: shots.length }))
  planStore.setState({ nextSeed: randomSeed() })
}

/** Makes a take's shot once more: the same request gives the same shot. It goes to the library. */
export function generateAgain(host: HostClient, recipe: Recipe): Promise<boolean> {
  const { provider, request } = recipe
  return start(host, { kind: 'generate', provider, request, placement: { kind: 'library' }, parentTakeId: null })
}

/** Another take of the same words with a new seed, as a child of the first. It goes to the library. */
export function generateNewTake(host: HostClient, recipe: Recipe, parentTakeId: TakeId): Promise<boolean> {
  const request = { ...recipe.request, seed: randomSeed() }
  const placement = { kind: 'library' } as const
  return start(host, { kind: 'generate', provider: recipe.provider, request, placement, parentTakeId })
}

/** False when the studio refused or could not be reached; the person has been told. */
async function start(host: HostClient, job: GenerateInput): Promise<boolean> {
  try {
    const { projectId } = projectSession().project
    const outcome = await host.calls.generation.start({ projectId, job })
    if (!outcome.ok) notify('alarm', outcome.refusal.explanation)
    return outcome.ok
  } catch (error) {
    notify('alarm', say('notice.callFailed', { detail: error instanceof Error ? error.message : String(error) }))
    return false
  }
}
