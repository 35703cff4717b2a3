import { describe, expect, it } from 'vitest'
import { type SetName, type StagedCamera, type StagedScene, setName } from '../../../../shared/scene/stagedScene.ts'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../../physics/fixtures/scenes.ts'
import { builtOn } from './setScenery.ts'
import { siteOf } from './site.ts'

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.3 }, 'rubber'), { position: [0, 0.3, 0] })
const REACH = { middle: { x: 0, z: 0 }, radius: 1.2 }

function key(at: number, degrees: number): StagedCamera['keys'][number] {
  const angle = (degrees * Math.PI) / 180
  return { at, position: [5 * Math.sin(angle), 1, 5 * Math.cos(angle)], target: [0, 0.5, 0], verticalFovDegrees: 32 }
}

const STILL: StagedCamera = { move: 'static', keys: [key(0, 25)] }
const ORBIT: StagedCamera = { move: 'orbit', keys: [key(0, -30), key(0.5, 0), key(1, 30)] }

function staged(set: SetName, camera: StagedCamera, seed = 7): StagedScene {
  return fixtureScene([fixtureGround(), ball], { set, surroundings: 'outdoors', camera, seed })
}

function cornersOf(set: SetName, camera: StagedCamera, seed?: number) {
  const { site, azimuth } = siteOf(staged(set, camera, seed), REACH)
  const { scenery } = builtOn(site, set)
  return { corners: [...scenery.geometry().getAttribute('position').array], scenery, azimuth }
}

describe('a set', () => {
  for (const set of setName.options) {
    it(`is built of a bounded number of whole triangles, the same for the same seed: ${set}`, () => {
      const { corners, scenery } = cornersOf(set, STILL)
      expect(scenery.triangleCount).toBeGreaterThan(50)
      expect(scenery.triangleCount).toBeLessThan(90_000)
      expect(corners.every(Number.isFinite)).toBe(true)
      const isSame = (seed?: number) => {
        const again = cornersOf(set, STILL, seed).corners
        return again.length === corners.length && again.every((value, index) => value === corners[index])
      }
      expect(isSame()).toBe(true)
      expect(isSame(8)).toBe(false)
    })

    it(`leaves the action and the way of the camera free: ${set}`, () => {
      const { corners, azimuth } = cornersOf(set, ORBIT)
      const [c, s] = [Math.cos(azimuth), Math.sin(azimuth)]
      const eyes = [-30, -15, 0, 15, 30].map((degrees) => {
        const [x, , z] = key(0, degrees).position
        return [x * c - z * s, z * c + x * s] as const
      })
      let [nearest, worst] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
      for (let at = 0; at < corners.length; at += 3) {
        const [x, y, z] = [corners[at]!, corners[at + 1]!, corners[at + 2]!]
        // What lies flat on the floor, and the far side of walls and skies, hides nothing.
        if (y < 0.05 || y > 2) continue
        nearest = Math.min(nearest, Math.hypot(x, z))
        for (const [eyeX, eyeZ] of eyes) {
          const away = Math.hypot(eyeX, eyeZ)
          const along = 1 - (x * eyeX + z * eyeZ) / away / away
          const aside = Math.abs(x * eyeZ - z * eyeX) / away
          if (along > 0.05 && along < 1) worst = Math.min(worst, aside / along / away)
        }
      }
      expect(nearest).toBeGreaterThan(REACH.radius)
      expect(worst).toBeGreaterThan(0.25)
    })
  }
})
