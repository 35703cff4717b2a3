import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DialogueTiming, StemRole, Stems, StereoSamples } from '../../../shared/audio/stems.ts'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { compose } from '../music/compose.ts'
import { renderMusic } from '../music/renderMusic.ts'
import { renderDialogue } from '../speech/dialogue.ts'
import { renderAmbience } from './ambience.ts'
import { addFires } from './crackle.ts'
import { duckAtImpacts, duckUnder } from './ducking.ts'
import { renderEffects } from './effects.ts'
import { setMixLevel } from './levels.ts'
import { addRain } from './rainSound.ts'

/** A clip's stems, and when its words are spoken. */
export interface RenderedStems extends Stems {
  readonly dialogue: readonly DialogueTiming[]
}

/**
 * Makes the sound of a simulated scene: effects from its contacts, its lines spoken, a bed of its surroundings and a
 * score in its mood. Every stem has its final level, the music already ducked under speech and impacts, so the plain sum
 * (`mixStems`) is the clip's sound. There is no dialogue stem without lines and no effects stem without contacts.
 * The same scene and record give the same samples. Rejects with the signal's reason when aborted, and when an
 * event names an unknown body.
 */
export async function renderStems(
  scene: StagedScene,
  record: Pick<SimulationRecord, 'events' | 'waters' | 'droplets'>,
  options: { readonly sampleRate: 48000; readonly signal?: AbortSignal | undefined },
): Promise<RenderedStems> {
  const { sampleRate, signal } = options
  const frames = Math.round(scene.durationSeconds * sampleRate)
  const roles: Partial<Record<StemRole, StereoSamples>> = {}
  const pause = async () => {
    await nextTurn()
    signal?.throwIfAborted()
  }

  await pause()
  const { impacts, stretches, splashes = [], steps = [] } = record.events
  const isPoured = (scene.waters ?? []).some(({ inflows }) => inflows.length > 0)
  if (impacts.length + stretches.length + splashes.length + steps.length > 0 || isPoured) {
    roles.effects = renderEffects(scene, record, frames, sampleRate)
  }
  await pause()
  const dialogue = await renderDialogue(scene, frames, sampleRate)
  if (dialogue) roles.dialogue = dialogue.stem
  await pause()
  roles.ambience = renderAmbience(scene.ambience, scene.seed, frames, sampleRate)
  addFires(roles.ambience, scene, sampleRate)
  addRain(roles.ambience, scene, sampleRate)
  await pause()
  if (scene.isWithoutMusic !== true) {
    roles.music = renderMusic(compose(scene.mood, scene.durationSeconds, scene.seed), frames, sampleRate)
    duckUnder(roles.music, dialogue?.timings ?? [], sampleRate)
    const loud = splashes.map(({ timeSeconds, speed }) => ({ timeSeconds, approachSpeed: speed }))
    duckAtImpacts(roles.music, [...impacts, ...loud], sampleRate)
    await pause()
  }
  const stems = { sampleRate, frames, roles, dialogue: dialogue?.timings ?? [] }
  setMixLevel(stems)
  return stems
}
