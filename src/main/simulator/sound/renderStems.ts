import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DialogueTiming, StemRole, Stems, StereoSamples } from '../../../shared/audio/stems.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { renderDialogue } from '../speech/dialogue.ts'
import { renderEffects } from './effects.ts'

/** A clip's stems, and when its words are spoken. */
export interface RenderedStems extends Stems {
  readonly dialogue: readonly DialogueTiming[]
}

/**
 * Makes the sound of a simulated scene: effects from its contacts, its lines spoken. The same scene and record give the same
 * samples. Rejects with the signal's reason when aborted, and when an event names an unknown body.
 */
export async function renderStems(
  scene: StagedScene,
  record: Pick<SimulationRecord, 'events'>,
  options: { readonly sampleRate: 48000; readonly signal?: AbortSignal },
): Promise<RenderedStems> {
  const { sampleRate, signal } = options
  const frames = Math.round(scene.durationSeconds * sampleRate)
  const roles: Partial<Record<StemRole, StereoSamples>> = {}
  signal?.throwIfAborted()
  roles.effects = renderEffects(scene, record, frames, sampleRate)
  await nextTurn()
  signal?.throwIfAborted()
  const dialogue = await renderDialogue(scene, frames, sampleRate)
  if (dialogue) roles.dialogue = dialogue.stem
  signal?.throwIfAborted()
  return { sampleRate, frames, roles, dialogue: dialogue?.timings ?? [] }
}
