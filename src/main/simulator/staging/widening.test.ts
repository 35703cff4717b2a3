import { describe, expect, it } from 'vitest'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { frame } from './framing.ts'
import { corners, difference, dot, length } from './vectors.ts'
import { type Framing, halfAngles, viewOf } from './viewFit.ts'
import { widenedFor } from './widening.ts'

const POINTS = corners({ min: [-0.5, 0, -0.2], max: [0.5, 0.6, 0.2] })
const FRAMING: Framing = {
  move: 'static',
  points: POINTS,
  size: 'normal',
  aspect: { width: 16, height: 9 },
  durationSeconds: 6,
  azimuthDegrees: 20,
  pitchDegrees: 6,
  seed: 1,
  isFocusShallow: false,
}
const CAMERA = frame(FRAMING)

function rolling(speed: number): { track: Vector3[]; radius: number } {
  return { track: Array.from({ length: 61 }, (_, index): Vector3 => [speed * index * 0.1, 0.05, 0]), radius: 0.05 }
}

/** How far to the right of the middle a place is, in half pictures. */
function across(camera: typeof CAMERA, at: number, place: Vector3): number {
  const view = cameraAt(camera, at)
  const { forward, right } = viewOf(FRAMING)
  const from = difference(place, view.position)
  return dot(from, right) / (dot(from, forward) * halfAngles(FRAMING, view.verticalFovDegrees).x)
}

describe('a standing camera', () => {
  it('makes room for a ball that slowly rolls off the stage', () => {
    const ball = rolling(0.2)
    const camera = widenedFor(CAMERA, FRAMING, POINTS, ball)
    expect(Math.abs(across(CAMERA, 1, ball.track.at(-1)!))).toBeGreaterThan(0.98)
    for (let at = 0; at <= 1; at += 0.05)
      expect(Math.abs(across(camera, at, ball.track[Math.round(at * 60)]!))).toBeLessThan(1)
  })

  it('stays as it is when nothing leaves, or only at the very end', () => {
    expect(widenedFor(CAMERA, FRAMING, POINTS, rolling(0.05))).toBe(CAMERA)
    expect(widenedFor(CAMERA, FRAMING, POINTS, rolling(0.5 / 5.8))).toBe(CAMERA)
    expect(widenedFor(CAMERA, FRAMING, POINTS, undefined)).toBe(CAMERA)
  })

  it('does not run after what rolls on for ever', () => {
    const camera = widenedFor(CAMERA, FRAMING, POINTS, rolling(8))
    const distance = ({ keys }: typeof CAMERA) => length(difference(keys.at(-1)!.position, keys.at(-1)!.target))
    expect(distance(camera)).toBeLessThan(2.2 * distance(CAMERA))
  })
})
