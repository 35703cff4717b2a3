import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { ReportMeasure } from '../../../shared/scene/takeReport.ts'

/**
 * How far the water that nothing flows into or out of has changed from the first moment of a shot to the last, %. What splashes
 * over a rim is gone, so that nothing is expected of water out of which drops flew.
 */
export function waterKeptOf(scene: StagedScene, record: SimulationRecord): ReportMeasure[] {
  return (record.waters ?? []).slice(0, 1).flatMap(({ id, volumes }): ReportMeasure[] => {
    const water = scene.waters?.find((one) => one.id === id)
    // The first sample is of the water before what lies in it has made room for itself.
    const [first, last] = [volumes[1], volumes.at(-1)]
    if (water === undefined || !isClosed(water, scene) || !first || last === undefined) return []
    const hasSplashed = (record.droplets ?? []).length > 0
    return [
      {
        quantity: 'waterChange',
        subjects: [water.label],
        value: 100 * (last / first - 1),
        unit: '%',
        ...(hasSplashed ? {} : { expected: 0 }),
      },
    ]
  })
}

function isClosed({ edges, inflows, springs, rainfall }: StagedWater, { weather, waters }: StagedScene): boolean {
  const isRainedOn = weather?.kind === 'rain' || weather?.kind === 'storm'
  // Water that is poured leaves one vessel for another.
  const isPoured = waters?.some((one) => one.inflows.length > 0) === true
  const isFed = inflows.length > 0 || (springs ?? []).length > 0 || rainfall !== undefined
  return edges === 'walls' && !isFed && !isPoured && !isRainedOn
}
