import { describe, expect, it } from 'vitest'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { frame } from './framing.ts'
import { operatedCamera } from './operatedCamera.ts'
import { corners, difference, dot } from './vectors.ts'
import { halfAngles, viewOf } from './viewFit.ts'

async function filmed(radius: number, aspect: { width: number; height: number }) {
  const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius }, 'rubber'), { position: [0, 3, 0] })
  const scene = fixtureScene([fixtureGround(), ball], { durationSeconds: 5 })
  const record = await simulate(scene)
  const framing = {
    move: 'static' as const,
    size: 'normal' as const,
    aspect,
    durationSeconds: scene.durationSeconds,
    azimuthDegrees: 20,
    pitchDegrees: 6,
    seed: 1,
    isFocusShallow: false,
    acting: ['ball'],
    points: corners({ min: [-radius, 0, -radius], max: [radius, 3 + radius, radius] }),
  }
  const standing = frame(framing)
  const camera = operatedCamera(standing, framing, scene, record)
  const { forward, right, up } = viewOf(framing)
  const looks = Array.from({ length: 41 }, (_, look) => {
    const view = cameraAt(camera, look / 40)
    const from = difference(
      [...poseAt(record, 'ball', (look / 40) * scene.durationSeconds).position],
      [...view.position],
    )
    const half = halfAngles(framing, view.verticalFovDegrees)
    const depth = dot(from, forward)
    return {
      across: (Math.abs(dot(from, right)) + radius) / (depth * half.x),
      upward: (Math.abs(dot(from, up)) + radius) / (depth * half.y),
      height: radius / (depth * half.y),
    }
  })
  return { standing, camera, looks }
}

describe('a camera for what is small', () => {
  it.each([
    { width: 640, height: 360 },
    { width: 360, height: 640 },
  ])('stays near a marble that falls three metres, and keeps it in the picture: %o', async (aspect) => {
    const { camera, looks } = await filmed(0.012, aspect)
    expect(camera.move).toBe('follow')
    for (const { across, upward } of looks) {
      expect(across).toBeLessThan(1)
      expect(upward).toBeLessThan(1)
    }
    // The standing camera shows it at a hundredth of the picture's height.
    expect(looks[0]!.height).toBeGreaterThan(0.045)
    expect(looks.at(-1)!.height).toBeGreaterThan(0.06)
  })

  it('stands still before what is large enough', async () => {
    const { standing, camera } = await filmed(0.16, { width: 640, height: 360 })
    expect(camera).toBe(standing)
  })
})
