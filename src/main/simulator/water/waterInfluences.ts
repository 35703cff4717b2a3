import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { Influence } from '../physics/influences.ts'
import { WaterRun } from './waterRun.ts'

/** The waters of a scene, as what acts on its bodies. */
export function waterInfluences(scene: StagedScene): Influence[] {
  const waters = scene.waters ?? []
  if (waters.length === 0) return []
  const runs = waters.map((water) => new WaterRun(water, scene))
  return [
    {
      act(bodies, step) {
        for (const run of runs) run.act(bodies, step)
      },
      record() {
        for (const run of runs) run.finish(scene.durationSeconds)
        const flights = runs.flatMap(({ droplets }) => droplets.flights)
        return {
          waters: runs.map((run) => run.record()),
          droplets: flights.toSorted((one, other) => one.startSeconds - other.startSeconds),
        }
      },
      events() {
        const splashes = runs.flatMap((run) => run.splashes)
        return { splashes: splashes.toSorted((one, other) => one.timeSeconds - other.timeSeconds) }
      },
    },
  ]
}
