import { describe, expect, it } from 'vitest'
import { type CameraMove, cameraMove, type StagedCamera, type Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { frame } from './framing.ts'
import { corners, cross, difference, dot, length, scaled } from './vectors.ts'
import type { Framing } from './viewFit.ts'

const points = corners({ min: [-0.8, 0, -0.25], max: [0.9, 0.7, 0.3] })
const WIDE = { width: 16, height: 9 }

function framing(move: CameraMove, rest: Partial<Framing> = {}): Framing {
  return {
    move,
    points,
    size: 'normal',
    aspect: WIDE,
    durationSeconds: 5,
    azimuthDegrees: -20,
    pitchDegrees: 6,
    seed: 3,
    isFocusShallow: false,
    ...rest,
  }
}

/** Picture coordinates, -1 to 1, of a point at a share of the clip. */
function seen(camera: StagedCamera, share: number, point: Vector3, aspect = WIDE): [number, number] {
  const { position, target, verticalFovDegrees } = cameraAt(camera, share)
  const away = difference(target, position)
  const forward = scaled(away, 1 / length(away))
  const sideways = cross(forward, [0, 1, 0])
  const right = scaled(sideways, 1 / length(sideways))
  const from = difference(point, position)
  const scale = Math.tan((verticalFovDegrees * Math.PI) / 360) * dot(from, forward)
  return [(dot(from, right) * aspect.height) / aspect.width / scale, dot(from, cross(right, forward)) / scale]
}

const SHARES = Array.from({ length: 41 }, (_, index) => index / 40)

describe('a framed shot', () => {
  for (const move of cameraMove.options) {
    it(`keeps the action in the picture and the camera over the floor: ${move}`, () => {
      for (const size of ['close', 'normal', 'wide'] as const) {
        for (const pitchDegrees of [0.6, 6, 30, 78]) {
          for (const aspect of [WIDE, { width: 9, height: 16 }]) {
            const camera = frame(framing(move, { size, pitchDegrees, aspect }))
            // A whip pan has arrived after a sixth of the shot.
            for (const share of SHARES.filter((one) => move !== 'whipPan' || one > 0.16)) {
              expect(cameraAt(camera, share).position[1]).toBeGreaterThan(0.09)
              for (const point of points) {
                for (const value of seen(camera, share, point, aspect)) expect(Math.abs(value)).toBeLessThan(1)
              }
            }
          }
        }
      }
    })
  }

  it('moves in every move but the static one and the pull of focus', () => {
    for (const move of cameraMove.options.filter((one) => one !== 'follow')) {
      const camera = frame(framing(move))
      const { position, target, verticalFovDegrees } = cameraAt(camera, 0)
      const changed = SHARES.some((share) => {
        const view = cameraAt(camera, share)
        return (
          length(difference(view.position, position)) > 1e-3 ||
          length(difference(view.target, target)) > 1e-3 ||
          Math.abs(view.verticalFovDegrees - verticalFovDegrees) > 0.1
        )
      })
      expect([move, changed]).toEqual([move, move !== 'static' && move !== 'rackFocus'])
    }
  })

  it('keeps the subject of a dolly zoom at its size within 2 % while the lens opens', () => {
    const camera = frame(framing('dollyZoom'))
    const sizeAt = (share: number) => {
      const { position, target, verticalFovDegrees } = cameraAt(camera, share)
      return 1 / (length(difference(target, position)) * Math.tan((verticalFovDegrees * Math.PI) / 360))
    }
    for (const share of SHARES) expect(sizeAt(share) / sizeAt(0)).toBeCloseTo(1, 2)
    expect(cameraAt(camera, 1).verticalFovDegrees).toBeGreaterThan(1.5 * cameraAt(camera, 0).verticalFovDegrees)
  })

  it('shakes by hand the same way for the same seed, and smoothly', () => {
    const camera = frame(framing('handheld'))
    expect(frame(framing('handheld'))).toEqual(camera)
    expect(frame(framing('handheld', { seed: 4 }))).not.toEqual(camera)
    for (let at = 0; at < 120; at++) {
      const [one, other] = [at / 120, (at + 1) / 120].map((share) => seen(camera, share, [0, 0.3, 0]))
      expect(Math.hypot(one![0] - other![0], one![1] - other![1])).toBeLessThan(0.02)
    }
  })

  it('follows a mover, which stays at its place in the picture with room ahead', () => {
    const track = Array.from({ length: 121 }, (_, at): Vector3 => [0.05 * at * (at / 120), 0.1, 0])
    const camera = frame(framing('follow', { mover: { track, radius: 0.1 } }))
    const places = track.map((middle, at) => seen(camera, at / 120, middle))
    for (const [x, y] of places) {
      expect(Math.abs(x - places[0]![0])).toBeLessThan(0.1)
      expect(Math.abs(y - places[0]![1])).toBeLessThan(0.1)
    }
    expect(places[60]![0]).toBeLessThan(-0.15)
  })

  it('puts what stands alone toward a third, and the action of a whole stage in the middle', () => {
    const alone = corners({ min: [-0.1, 0, -0.1], max: [0.1, 0.9, 0.1] })
    const [x] = seen(frame(framing('static', { points: alone })), 0, [0, 0.3, 0])
    expect(Math.abs(x)).toBeGreaterThan(0.15)
    const stage = corners({ min: [-3, 0, -0.2], max: [3, 0.8, 0.2] })
    expect(Math.abs(seen(frame(framing('static', { points: stage })), 0, [0, 0.3, 0])[0])).toBeLessThan(0.15)
  })

  it('is sharp at the subject when only that shall be sharp, and pulls focus onto it', () => {
    const subject: Vector3 = [0.2, 0.3, 0]
    const shallow = frame(framing('static', { subject, isFocusShallow: true })).keys[0]!
    expect(shallow.apertureMetres).toBeGreaterThan(0.01)
    expect(shallow.focusMetres).toBeCloseTo(length(difference(subject, shallow.position)), 1)
    const pull = frame(framing('rackFocus', { subject }))
    const away = length(difference(subject, pull.keys[0]!.position))
    expect(cameraAt(pull, 0).focusMetres).toBeLessThan(0.9 * away)
    expect(cameraAt(pull, 1).focusMetres).toBeCloseTo(away, 1)
  })
})
