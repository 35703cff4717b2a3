import { describe, expect, it } from 'vitest'
import { fixtureScene } from '../physics/fixtures/scenes.ts'
import { SEAMLESS_PAPER } from '../staging/seamlessPaper.ts'
import { coveWall } from './cove.ts'
import { daylightOf, linearColour } from './daylight.ts'

const scene = fixtureScene([], {
  surroundings: 'studio',
  camera: {
    move: 'static',
    keys: [{ at: 0, position: [0, 1, 8], target: [0, 0.5, 0], verticalFovDegrees: 32 }],
  },
})
/** Where that camera looks, as an angle of the backdrop's picture. */
const AHEAD = -Math.PI / 2

function lightAt(aroundDegrees: number, upDegrees: number): number {
  const [around, up] = [AHEAD + (aroundDegrees * Math.PI) / 180, (upDegrees * Math.PI) / 180]
  const across = Math.cos(up)
  const [r, g, b] = coveWall(daylightOf(scene), scene)(around)([
    Math.cos(around) * across,
    Math.sin(up),
    Math.sin(around) * across,
  ])
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the wall of a studio', () => {
  it('begins with the light of the floor behind the action and falls off upward and to both sides', () => {
    const foot = lightAt(0, 0)
    for (const [near, far] of [
      [lightAt(0, 4), lightAt(0, 12)],
      [lightAt(15, 2), lightAt(30, 2)],
      [lightAt(-15, 2), lightAt(-30, 2)],
    ] as const) {
      expect(near).toBeLessThan(foot)
      expect(far).toBeLessThan(near)
    }
    expect(lightAt(20, 3)).toBeCloseTo(lightAt(-20, 3), 6)
  })

  it('goes on under the horizon without an edge', () => {
    expect(lightAt(10, -0.5)).toBeCloseTo(lightAt(10, 0), 6)
    expect(Math.abs(lightAt(10, 0.5) - lightAt(10, 0))).toBeLessThan(0.02)
  })

  it('is neutral where the paper is', () => {
    const [r, g, b] = linearColour(SEAMLESS_PAPER)
    expect(Math.max(r, g, b) / Math.min(r, g, b)).toBeLessThan(1.12)
  })
})
