import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'

/** The scene with what happened to its bodies: those that broke vanish then, and their pieces appear. */
export function asPlayed(scene: StagedScene, record: Pick<SimulationRecord, 'events' | 'pieces'>): StagedScene {
  const breaks = record.events.breaks ?? []
  if (breaks.length === 0) return scene
  const ends = new Map(breaks.map(({ body, timeSeconds }) => [body, timeSeconds]))
  const bodies = scene.bodies.map((body) => {
    const vanishesAtSeconds = ends.get(body.id)
    return vanishesAtSeconds === undefined ? body : { ...body, vanishesAtSeconds }
  })
  return { ...scene, bodies: [...bodies, ...(record.pieces ?? [])] }
}
