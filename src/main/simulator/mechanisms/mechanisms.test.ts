import { describe, expect, it } from 'vitest'
import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { poseAt } from '../physics/poseAt.ts'
import { simulate } from '../physics/simulate.ts'
import { stageScene } from '../staging/stageScene.ts'

function specOf(prompt: string): SceneSpec {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(`${prompt}: ${read.refusal.reason}`)
  return read.value
}

function stagedOf(prompt: string) {
  const staged = stageScene(specOf(prompt), { seed: 7, aspect: { width: 16, height: 9 } })
  if (!staged.ok) throw new Error(prompt)
  return staged.value
}

async function played(prompt: string) {
  const { scene } = stagedOf(prompt)
  return { scene, record: await simulate(scene) }
}

describe('mechanisms in a prompt', () => {
  it.each([
    ['A pendulum swings', 'Sebuah bandul berayun'],
    ['A red balloon rises', 'Balon merah naik'],
    ['A seesaw', 'Sebuah jungkat-jungkit'],
  ])('are the same in English and Indonesian: %s', (english, indonesian) => {
    const shapes = (prompt: string) =>
      stagedOf(prompt).scene.bodies.map(({ parts, position }) => [position, parts.map(({ shape }) => shape)])
    expect(shapes(indonesian)).toEqual(shapes(english))
  })

  it('come out the same again', () => {
    expect(stagedOf('Five balloons rise').scene).toEqual(stagedOf('Five balloons rise').scene)
  })
})

describe('a pendulum', () => {
  it('has what it shall hit on the floor before its foot, not on it', async () => {
    const { scene, record } = await played('Sebuah bandul besi berayun dan menabrak menara balok kayu.')
    const foot = scene.bodies.find(({ id }) => id === 'pendulum-1.stand')!
    const plate = foot.parts[0]!
    if (plate.shape.kind !== 'box') throw new Error('no plate')
    const front = foot.position[2] + plate.offset[2] + plate.shape.halfExtents[2]
    expect(front).toBeLessThan(-0.1)
    const top = scene.bodies.filter(({ id }) => id.startsWith('tower-1.')).at(-1)!
    expect(poseAt(record, top.id, scene.durationSeconds).position[1]).toBeLessThan(top.position[1] - 0.1)
  })
})

describe('a car', () => {
  it('rolls without slipping, brakes, and stands in the end', async () => {
    const { scene, record } = await played('A car drives along')
    const wheel = scene.bodies.find(({ id }) => id.endsWith('.wheel1'))!
    const shape = wheel.parts[0]!.shape
    const radius = shape.kind === 'cylinder' ? shape.radius : 0
    const [from, to] = [poseAt(record, wheel.id, 0.5), poseAt(record, wheel.id, 0.55)]
    const speed = (to.position[0] - from.position[0]) / 0.05
    const turned =
      2 * Math.acos(Math.min(1, Math.abs(from.rotation.reduce((sum, one, k) => sum + one * to.rotation[k]!, 0))))
    expect(speed).toBeGreaterThan(1)
    expect(((turned / 0.05) * radius) / speed).toBeCloseTo(1, 1)
    const end = record.durationSeconds
    expect(poseAt(record, wheel.id, end).position[0] - poseAt(record, wheel.id, end - 0.1).position[0]).toBeLessThan(
      0.01,
    )
  })
})

describe('a throw', () => {
  it.each(['A ball is thrown into a basket', 'Bola dilempar ke dalam ember'])(
    'into a vessel ends in it: %s',
    async (prompt) => {
      const { scene, record } = await played(prompt)
      const [ball, vessel] = ['ball-1', 'prop-1'].map((id) => poseAt(record, id, scene.durationSeconds).position)
      expect(Math.hypot(ball![0] - vessel![0], ball![2] - vessel![2])).toBeLessThan(0.2)
    },
  )

  it('over a wall clears it and comes down behind', async () => {
    const { scene, record } = await played('A ball is thrown over a wall')
    const wall = scene.bodies.find(({ concept }) => concept === 'wall')!
    expect(record.events.impacts.some(({ bodyA, bodyB }) => [bodyA, bodyB].includes(wall.id))).toBe(false)
    expect(poseAt(record, 'ball-1', scene.durationSeconds).position[0]).toBeGreaterThan(wall.position[0] + 0.3)
  })
})

describe('things that are hit', () => {
  it.each(['A stone is thrown through a window', 'A ball breaks a window', 'A wrecking ball smashes into a wall'])(
    'break: %s',
    async (prompt) => {
      const { record } = await played(prompt)
      expect(record.events.breaks).toHaveLength(1)
    },
  )
})

describe('a seesaw', () => {
  it.each([
    'A heavy rock falls on one end of a seesaw and launches a small ball on the other end.',
    'A wooden box falls onto a seesaw and throws an apple into the air.',
  ])('throws what sits on its low end: %s', async (prompt) => {
    const { scene, record } = await played(prompt)
    const thrown = scene.bodies.find(({ id }) => id === 'ball-2' || id === 'prop-1')!
    const highest = Math.max(...record.poses.get(thrown.id)!.map(({ position }) => position[1]))
    expect(highest).toBeGreaterThan(thrown.position[1] + 0.5)
    const struck = record.events.impacts.find(({ approachSpeed }) => approachSpeed > 3)!
    expect(struck.timeSeconds).toBeLessThan(scene.durationSeconds / 2)
  })
})

describe('a ball on a spring', () => {
  it('hangs there and swings up and down with 2 pi sqrt(m / k)', async () => {
    const { scene, record } = await played('A metal ball hangs on a spring and bounces up and down.')
    const [spring] = scene.springs!
    const ball = scene.bodies.find(({ id }) => id === 'ball-1')!
    expect(spring!.bodyB).toBe('ball-1')
    const heights = record.poses.get('ball-1')!.map(({ timeSeconds, position }) => ({ timeSeconds, y: position[1] }))
    const [low, high] = [Math.min(...heights.map(({ y }) => y)), Math.max(...heights.map(({ y }) => y))]
    expect(high - low).toBeGreaterThan(0.15)
    const middle = (low + high) / 2
    const rises = heights.filter(({ y }, index) => index > 0 && y >= middle && heights[index - 1]!.y < middle)
    const period = (rises.at(-1)!.timeSeconds - rises[0]!.timeSeconds) / (rises.length - 1)
    expect(period).toBeCloseTo(2 * Math.PI * Math.sqrt(ball.massKg! / spring!.stiffness), 1)
    expect(record.events.impacts).toHaveLength(0)
  })
})

describe('a door', () => {
  it('opens when a ball hits it', async () => {
    const { scene, record } = await played('A ball hits a door.')
    const end = poseAt(record, 'fixture-1', scene.durationSeconds).rotation
    const start = scene.bodies.find(({ id }) => id === 'fixture-1')!.rotation
    const alike = Math.abs(end.reduce((sum, value, axis) => sum + value * start[axis]!, 0))
    expect((2 * Math.acos(Math.min(1, alike)) * 180) / Math.PI).toBeGreaterThan(15)
  })
})

describe('a vehicle on a slope', () => {
  it.each(['A toy car rolls down a ramp.', 'A car drives down a hill.'])(
    'begins on it and comes down on its wheels: %s',
    async (prompt) => {
      const { scene, record } = await played(prompt)
      const car = scene.bodies.find(({ id }) => id === 'vehicle-1')!
      const [ramp, end] = [
        scene.bodies.find(({ id }) => id === 'ramp-1')!,
        poseAt(record, 'vehicle-1', scene.durationSeconds).position,
      ]
      expect(car.position[0]).toBeLessThan(ramp.position[0])
      expect(end[1]).toBeLessThan(car.position[1] * 0.6)
      const wheel = scene.bodies.find(({ id }) => id === 'vehicle-1.wheel3')!
      expect(poseAt(record, wheel.id, scene.durationSeconds).position[1]).toBeLessThan(end[1] + 0.01)
    },
  )
})

describe('a balance', () => {
  it('keeps round things in its pan, which sinks', async () => {
    const { scene, record } = await played('Three apples lie on a balance scale.')
    const pan = scene.bodies.find(({ id }) => id === 'prop-2.pan1')!
    expect(poseAt(record, pan.id, scene.durationSeconds).position[1]).toBeLessThan(pan.position[1] - 0.02)
    for (const { id } of scene.bodies.filter((one) => one.id.startsWith('prop-1'))) {
      expect(poseAt(record, id, scene.durationSeconds).position[1]).toBeGreaterThan(0.06)
    }
  })
})
