import { describe, expect, it } from 'vitest'
import type { Actor } from './actor.ts'
import { StageSpots } from './stageSpots.ts'
import type { Bounds } from './vectors.ts'

const CUBE: Bounds = { min: [-0.1, 0, -0.1], max: [0.1, 0.2, 0.1] }

/** Of an actor, what is asked of it here: a cube of 20 cm on the floor. */
function cube(): Actor {
  return { bounds: CUBE, support: undefined, base: undefined } as unknown as Actor
}

function at(x: number): Bounds {
  return { min: [x - 0.1, 0, -0.1], max: [x + 0.1, 0.2, 0.1] }
}

describe('the spots of a stage', () => {
  it('gives the middle while nothing stands there', () => {
    expect(new StageSpots([]).freeSpot(cube())).toEqual([0, 0, 0])
  })

  it('gives the nearest spot beside what stands in the middle', () => {
    const spots = new StageSpots([])
    spots.take(undefined, at(0))
    const [x] = spots.freeSpot(cube())
    expect(Math.abs(x)).toBeGreaterThanOrEqual(0.2)
    expect(Math.abs(x)).toBeLessThan(0.6)
  })

  it('goes on the way that is asked for until nothing else is there', () => {
    const spots = new StageSpots([])
    spots.take(undefined, at(0.3))
    expect(spots.clear(cube(), [0.3, 0, 0], 1)[0]).toBeGreaterThanOrEqual(0.52)
    expect(spots.clear(cube(), [0.3, 0, 0], -1)[0]).toBeLessThanOrEqual(0.08)
    expect(spots.clear(cube(), [-1, 0, 0], 1)[0]).toBe(-1)
  })

  it('leaves free what stands on something else', () => {
    const spots = new StageSpots([])
    spots.take(cube(), at(0))
    expect(spots.freeSpot(cube())).toEqual([0, 0, 0])
  })

  it('lets a place be taken where something was moved away from', () => {
    const spots = new StageSpots([])
    const moved = cube()
    moved.base = [0, 0, 0]
    spots.take(undefined, at(0))
    spots.shift(moved, 2)
    expect(moved.base).toEqual([2, 0, 0])
    expect(spots.freeSpot(cube())).toEqual([0, 0, 0])
    expect(spots.clear(cube(), [2, 0, 0], 1)[0]).toBeGreaterThan(2.2)
  })
})
