import { describe, expect, it } from 'vitest'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../physics/fixtures/scenes.ts'
import { simulate } from '../physics/simulate.ts'
import { clearCamera } from './clearView.ts'
import { frame } from './framing.ts'
import { corners, difference, length } from './vectors.ts'

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: 0.15 }, 'rubber'), { position: [0, 2, 0] })
/** As tall as a person. */
const standing = (position: [number, number, number]) =>
  fixtureBody('person', fixturePart({ kind: 'capsule', radius: 0.22, halfHeight: 0.65 }, 'cloth'), {
    motion: 'fixed',
    position,
  })

const points = corners({ min: [-0.4, 0, -0.3], max: [0.4, 2.2, 0.8] })
const shot = {
  move: 'static' as const,
  size: 'normal' as const,
  seed: 1,
  isFocusShallow: false,
  acting: ['ball'],
  durationSeconds: 2,
  pitchDegrees: 6,
}
const LANDSCAPE = { width: 640, height: 360 }
const UPRIGHT = { width: 360, height: 640 }

async function filmed(
  { azimuthDegrees, aspect }: { azimuthDegrees: number; aspect: typeof LANDSCAPE },
  bodies: readonly ReturnType<typeof standing>[],
) {
  const scene = fixtureScene([fixtureGround(), ball, ...bodies])
  const record = await simulate(scene)
  const asked: [number, number][] = []
  const camera = clearCamera({ ...shot, azimuthDegrees, aspect }, scene, record, (azimuth, pitch) => {
    asked.push([azimuth, pitch])
    return frame({ ...shot, points, aspect, azimuthDegrees: azimuth, pitchDegrees: pitch })
  })
  return { camera, asked }
}

/** How far the line from a camera to the ball's way passes by a point on the ground, metres. */
function passes([x, , z]: readonly number[], besideX: number, besideZ: number): number {
  return Math.abs(x! * besideZ - z! * besideX) / Math.hypot(x!, z!)
}

describe('a camera for what acts', () => {
  it('keeps its planned place where nothing stands in the way', async () => {
    const { camera, asked } = await filmed({ azimuthDegrees: 20, aspect: LANDSCAPE }, [standing([0, 0.87, -0.6])])
    expect(asked).toEqual([[20, 6]])
    expect(camera.keys).toHaveLength(1)
  })

  it('goes round a person who stands before the falling ball', async () => {
    const at: [number, number, number] = [0.2, 0.87, 0.55]
    const { camera } = await filmed({ azimuthDegrees: 20, aspect: LANDSCAPE }, [standing(at)])
    expect(passes(camera.keys[0]!.position, at[0], at[2])).toBeGreaterThan(0.3)
  })

  it('shows a wide action larger in an upright picture', async () => {
    const far = fixtureBody('box', fixturePart({ kind: 'box', halfExtents: [0.1, 0.1, 0.1], bevel: 0 }, 'wood'), {
      motion: 'fixed',
      position: [2.4, 0.1, 0],
    })
    const wide = corners({ min: [-0.2, 0, -0.2], max: [2.6, 0.4, 0.2] })
    const rolling = { ...ball, position: [0, 0.15, 0] as [number, number, number] }
    const scene = fixtureScene([fixtureGround(), rolling, far])
    const record = await simulate(scene)
    const cameraFrom = (azimuthDegrees: number, pitchDegrees: number) =>
      frame({ ...shot, points: wide, aspect: UPRIGHT, azimuthDegrees, pitchDegrees })
    const planned = cameraFrom(54, 6)
    const chosen = clearCamera({ ...shot, azimuthDegrees: 54, aspect: UPRIGHT }, scene, record, cameraFrom)
    const away = (camera: typeof planned) => length(difference(camera.keys[0]!.position, rolling.position))
    expect(away(chosen)).toBeLessThan(away(planned))
  })
})
