import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureBody, fixtureGround, fixturePart, fixtureScene } from '../../physics/fixtures/scenes.ts'
import { askChild } from '../fixtures/askChild.ts'
import type { DrawnGeometry, GeometryRequest } from '../fixtures/drawGeometry.ts'

const WIDTH = 320
const HEIGHT = 180
const RADIUS = 0.3
const FALL_FROM = 1.4
const CAMERA = { position: [0, 1, 4], target: [0, 1, 0], verticalFovDegrees: 40 } as const
/** Pixels for each metre across at one metre away. */
const FOCAL = HEIGHT / 2 / Math.tan((CAMERA.verticalFovDegrees / 2) * (Math.PI / 180))

const ball = fixtureBody('ball', fixturePart({ kind: 'ball', radius: RADIUS }, 'rubber'), {
  position: [0, FALL_FROM, 0],
})
const scene = fixtureScene([fixtureGround(), ball], {
  camera: {
    move: 'static',
    keys: [{ at: 0, position: [...CAMERA.position], target: [...CAMERA.target], verticalFovDegrees: 40 }],
  },
})

const heightAt = (frame: number) => FALL_FROM - (9.81 / 2) * (frame / 24) ** 2
/** The pixel row of a height at a depth. */
const rowOf = (height: number, depth: number) => HEIGHT / 2 - (FOCAL * (height - CAMERA.position[1])) / depth

describe('the geometry of a frame', () => {
  let drawn: DrawnGeometry
  let ballId: number
  beforeAll(async () => {
    const request: GeometryRequest = { scene, width: WIDTH, height: HEIGHT, frames: [0, 6] }
    drawn = await askChild<DrawnGeometry>('./drawGeometry.ts', request)
    ballId = drawn.names.find(({ subject }) => subject === 'ball')!.id
  }, 60_000)

  const pixel = (numbers: readonly number[], x: number, y: number) =>
    numbers.slice((y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4) as [number, number, number, number]
  const middleOfBall = (frame: number) => {
    const [height, away] = [heightAt(frame) - CAMERA.position[1], CAMERA.position[2]]
    const distance = Math.hypot(height, away)
    const depth = (away * (distance - RADIUS)) / distance
    const front = CAMERA.position[1] + (height * (distance - RADIUS)) / distance
    return { depth, front, x: WIDTH / 2, y: Math.floor(rowOf(front, depth)) }
  }

  it('tells how far a thing is, along the axis of the camera', () => {
    const { depth, x, y } = middleOfBall(6)
    const [metres, id] = pixel(drawn.places[1]!, x, y)
    expect(id).toBe(ballId)
    expect(Math.abs(metres / depth - 1)).toBeLessThan(0.01)
  })

  it('covers with its id what the ball covers of the picture', () => {
    const pixels = drawn.places[0]!.filter((value, index) => index % 4 === 1 && value === ballId).length
    const [height, away] = [FALL_FROM - CAMERA.position[1], CAMERA.position[2]]
    const distance = Math.hypot(height, away)
    // The outline of a ball in a flat picture is an ellipse: of its half axes, one points away from the middle.
    const sine = RADIUS / distance
    const flat = (away / distance) ** 2 - sine ** 2
    const area = (Math.PI * sine * FOCAL * sine * Math.sqrt(1 - sine ** 2) * FOCAL) / flat ** 1.5
    expect(Math.abs(pixels / area - 1)).toBeLessThan(0.03)
  })

  it('tells how many pixels a falling ball travels until the next frame', () => {
    const { depth, front, x, y } = middleOfBall(6)
    const [, , across, down] = pixel(drawn.places[1]!, x, y)
    const expected = rowOf(front + heightAt(7) - heightAt(6), depth) - rowOf(front, depth)
    expect(Math.abs(down / expected - 1)).toBeLessThan(0.03)
    expect(Math.abs(across)).toBeLessThan(0.05)
  })

  it('tells which way a surface faces: the ball toward the camera, the floor up and at rest', () => {
    const { x, y } = middleOfBall(0)
    expect(pixel(drawn.normals[0]!, x, y)[2]).toBeGreaterThan(0.98)
    expect(pixel(drawn.normals[0]!, 20, HEIGHT - 5)[1]).toBeCloseTo(1, 3)
    const [, , across, down] = pixel(drawn.places[0]!, 20, HEIGHT - 5)
    expect(Math.hypot(across, down)).toBeLessThan(0.01)
  })

  it('has no depth, no id and no motion in the sky', () => {
    expect(pixel(drawn.places[0]!, 5, 5)).toEqual([0, 0, 0, 0])
  })
})
