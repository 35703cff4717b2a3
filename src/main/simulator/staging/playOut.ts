import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { simulate } from '../physics/simulate.ts'
import { type Deed, doneShare, launched } from './deeds.ts'

/** What happens in a scene in which things are launched such that they do what was said, as far as they can. */
export interface PlayedOut {
  readonly scene: StagedScene
  readonly record: SimulationRecord
  /** What does not come about, however it is launched. */
  readonly undone: readonly Deed[]
}

/** More than this is not tried, in simulated seconds times bodies. */
const MOST_WORK = 250

/**
 * Simulates a scene, and where what was said does not come about simulates it again with other launches, until one
 * brings it about; else the launch that came nearest stays. One deed after the other, in the order of the scene.
 */
export async function playOut(scene: StagedScene, deeds: readonly Deed[]): Promise<PlayedOut> {
  let best = { scene, record: await simulate(scene) }
  const undone: Deed[] = []
  let work = 0
  const each = scene.durationSeconds * scene.bodies.length
  for (const deed of deeds) {
    const before = best.scene
    let share = doneShare(deed, best.scene, best.record)
    for (const launching of deed.launches.slice(1)) {
      if (share >= 1 || work + each > MOST_WORK) break
      work += each
      const other = launched(before, deed.bodyIds, launching)
      const record = await simulate(other)
      const reached = doneShare(deed, other, record)
      if (reached <= share) continue
      best = { scene: other, record }
      share = reached
    }
    if (share < 1) undone.push(deed)
  }
  return { ...best, undone }
}
