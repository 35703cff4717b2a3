import { describe, expect, it } from 'vitest'
import type { CameraTravel } from '../../../shared/scene/sceneSpec.ts'
import type { CameraMove, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { frame } from './framing.ts'
import { corners, cross, difference, dot, length, scaled } from './vectors.ts'

function ends(move: CameraMove, travel: CameraTravel, pitchDegrees = 6) {
  const camera = frame({
    move,
    travel,
    points: corners({ min: [-0.3, 0, -0.25], max: [0.3, 0.5, 0.3] }),
    size: 'normal',
    aspect: { width: 16, height: 9 },
    durationSeconds: 3,
    azimuthDegrees: -20,
    pitchDegrees,
    seed: 3,
    isFocusShallow: false,
  })
  const at = (share: number) => {
    const view = cameraAt(camera, share)
    const away = difference(view.target, view.position)
    return { ...view, forward: scaled(away, 1 / length(away)) }
  }
  return { first: at(0), last: at(1) }
}

const degrees = (radians: number) => (radians * 180) / Math.PI

describe('a camera whose way was said', () => {
  it.each([5, 30, 90, 200])('pans %i degrees to the side that was said', (angle) => {
    for (const toward of ['left', 'right'] as const) {
      const { first, last } = ends('pan', { toward, degrees: angle })
      const [a, b] = [first.forward, last.forward]
      const turned = degrees(Math.atan2(a[0] * b[2] - a[2] * b[0], a[0] * b[0] + a[2] * b[2]))
      const due = toward === 'right' ? angle : -angle
      expect((((turned - due + 540) % 360) + 360) % 360).toBeCloseTo(180, 3)
      expect(length(difference(first.position, last.position))).toBeCloseTo(0, 9)
    }
  })

  it('tilts up and down', () => {
    const rise = ({ forward }: { forward: Vector3 }) => degrees(Math.asin(forward[1]))
    const up = ends('tilt', { toward: 'up', degrees: 20 })
    expect(rise(up.last) - rise(up.first)).toBeCloseTo(20, 3)
    const down = ends('tilt', { toward: 'down', degrees: 20 })
    expect(rise(down.last) - rise(down.first)).toBeCloseTo(-20, 3)
  })

  it.each([0.2, 1, 8])('is carried %d m', (metres) => {
    for (const toward of ['left', 'right'] as const) {
      const { first, last } = ends('truck', { toward, metres })
      const right = cross(first.forward, [0, 1, 0])
      const gone = dot(difference(last.position, first.position), scaled(right, 1 / length(right)))
      expect(gone).toBeCloseTo(toward === 'right' ? metres : -metres, 6)
    }
    const risen = ends('pedestal', { toward: 'up', metres })
    expect(risen.last.position[1] - risen.first.position[1]).toBeCloseTo(metres, 6)
    for (const [move, way] of [
      ['pushIn', 1],
      ['pullOut', -1],
    ] as const) {
      const { first, last } = ends(move, { metres })
      expect(dot(difference(last.position, first.position), first.forward)).toBeCloseTo(way * metres, 6)
    }
  })

  it('goes around as far as was said', () => {
    const { first, last } = ends('orbit', { toward: 'right', degrees: 90 })
    const [a, b] = [first.forward, last.forward]
    expect(degrees(Math.atan2(a[0] * b[2] - a[2] * b[0], a[0] * b[0] + a[2] * b[2]))).toBeCloseTo(-90, 1)
  })

  it('zooms as many times as was said', () => {
    const tangent = (view: { verticalFovDegrees: number }) => Math.tan((view.verticalFovDegrees * Math.PI) / 360)
    const nearer = ends('zoom', { toward: 'in', times: 2 })
    expect(tangent(nearer.first) / tangent(nearer.last)).toBeCloseTo(2, 6)
    const farther = ends('zoom', { toward: 'out', times: 3 })
    expect(tangent(farther.last) / tangent(farther.first)).toBeCloseTo(3, 6)
  })
})
