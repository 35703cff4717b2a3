import { describe, expect, it } from 'vitest'
import type { SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { StagedBody } from '../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { simulate } from '../physics/simulate.ts'
import { isFloating } from '../picture/frameChecks.ts'
import { restsOf } from './rests.ts'

const box = (id: string, height: number) =>
  fixtureBody(id, fixturePart({ kind: 'box', halfExtents: [0.1, 0.1, 0.1], bevel: 0 }, 'wood'), {
    position: [0, height, 0],
  })

/** Every body lies all the time where it is staged. */
function stillRecord(bodies: readonly StagedBody[]): SimulationRecord {
  return {
    stepHz: 480,
    durationSeconds: 2,
    poses: new Map(bodies.map(({ id, position, rotation }) => [id, [{ timeSeconds: 0, position, rotation }]])),
    events: { version: 1, impacts: [], stretches: [] },
  }
}

describe('what rests at the end of a shot', () => {
  it('touches what carries it: the ground, or the thing that lies on the ground', async () => {
    const scene = fixtureScene([fixtureGround(), box('below', 0.1), box('above', 0.35)])
    const rests = await restsOf(scene, await simulate(scene))
    expect(rests.map(({ bodyId }) => bodyId)).toEqual(['below', 'above'])
    expect(rests.filter(isFloating)).toEqual([])
  })

  it('is found out when it hangs in the air', async () => {
    const bodies = [fixtureGround(), box('low', 0.1), box('high', 0.325)]
    const rests = await restsOf(fixtureScene(bodies), stillRecord(bodies))
    expect(rests.filter(isFloating).map(({ bodyId }) => bodyId)).toEqual(['high'])
    expect(rests[1]!.gapMetres).toBeCloseTo(0.025, 3)
  })

  it('does not count what still moves', async () => {
    const scene = fixtureScene([fixtureGround(), box('falling', 18)], { durationSeconds: 1 })
    expect(await restsOf(scene, await simulate(scene))).toEqual([])
  })
})
