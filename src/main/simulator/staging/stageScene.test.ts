import { describe, expect, it } from 'vitest'
import { pairFriction } from '../../../shared/scene/materials.ts'
import { type StagedBody, type StagedScene, stagedScene, type Vector3 } from '../../../shared/scene/stagedScene.ts'
import { understanding } from '../../../shared/scene/understanding.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { boundsOf } from './bounds.ts'
import { EXAMPLE_PROMPTS, exampleScenes } from './exampleScenes.test-data.ts'
import { stageScene } from './stageScene.ts'
import { type Bounds, corners, cross, difference, dot, length, scaled } from './vectors.ts'

const WIDE = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }

function stage(prompt: string, options: Partial<Parameters<typeof stageScene>[1]> = {}) {
  const spec = readPrompt(prompt)
  if (!spec.ok) throw new Error(`"${prompt}" was refused: ${spec.refusal.explanation}`)
  const staged = stageScene(spec.value, { seed: 1, aspect: WIDE, ...options })
  if (!staged.ok) throw new Error(`"${prompt}" was refused`)
  return staged.value
}

function body(scene: StagedScene, id: string): StagedBody {
  const found = scene.bodies.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no ${id} among ${scene.bodies.map((candidate) => candidate.id).join(', ')}`)
  return found
}

function bounds(of: StagedBody): Bounds {
  return boundsOf(of.parts, of.position, of.rotation)
}

/** How deep two bounds go into each other, metres; negative is the gap. */
function overlap(a: Bounds, b: Bounds): number {
  return Math.min(
    ...([0, 1, 2] as const).map((axis) => Math.min(a.max[axis], b.max[axis]) - Math.max(a.min[axis], b.min[axis])),
  )
}

function partBounds(of: StagedBody): Bounds[] {
  return of.parts.map((part) => boundsOf([part], of.position, of.rotation))
}

/** Picture coordinates from -1 to 1 at a key of the camera. */
function project(
  point: Vector3,
  key: StagedScene['camera']['keys'][number],
  aspect: { width: number; height: number },
) {
  const forward = difference(key.target, key.position)
  const ahead = scaled(forward, 1 / length(forward))
  const side = cross(ahead, [0, 1, 0])
  const right = scaled(side, 1 / length(side))
  const from = difference(point, key.position)
  const depth = dot(from, ahead)
  const tangent = Math.tan((key.verticalFovDegrees * Math.PI) / 360)
  return {
    x: dot(from, right) / (depth * tangent * (aspect.width / aspect.height)),
    y: dot(from, cross(right, ahead)) / (depth * tangent),
    depth,
  }
}

const VARIED = [
  ...EXAMPLE_PROMPTS,
  'Three cups and two bottles on a table.',
  'Di antara kotak merah dan kotak biru ada botol kuning.',
  'A cube sits on a book on the table.',
  'A red ball is behind a blue box. A can is in front of the box.',
  'Sepuluh pin boling, bola boling menggelinding menabraknya.',
  'A boulder rolls toward a brick wall.',
  'A pyramid of cans collapses when a ball strikes it.',
  'Dua buah bola jatuh dari meja satu per satu.',
  'A book falls off the shelf.',
  'A large ball lies under the table, a small box stands on the table.',
  'Bola jatuh dari ketinggian 2 meter ke tumpukan buku.',
  'A wooden crate slides across the floor and hits a stone wall.',
  'Kelereng menggelinding menuruni bidang miring 30 derajat.',
  'A bottle rolls down a ramp and hits three cans.',
  'A ball and a can are in front of a box. A book lies on a ball. A huge box stands under a small table.',
  'A chair, a table, a tower of boxes and a wall stand in a room.',
]

describe('a staged scene', () => {
  it('is a valid scene with a floor whose top is at zero', () => {
    for (const { scene } of exampleScenes()) {
      expect(stagedScene.parse(scene)).toEqual(scene)
      const floor = bounds(body(scene, 'ground'))
      expect(floor.max[1]).toBe(0)
      expect(body(scene, 'ground').motion).toBe('fixed')
    }
  })

  it('lets things fall off the top of a bookcase, whose sides would keep them in', () => {
    const { scene } = stage('A wine glass falls from a shelf and shatters on the stone floor.')
    expect(bounds(body(scene, 'cup-1')).min[1]).toBeCloseTo(bounds(body(scene, 'table-1')).max[1], 2)
  })

  it('lets a coin that spins and falls over begin on its edge', () => {
    const { min, max } = bounds(body(stage('A coin spins on a marble table and falls over').scene, 'cylinder-1'))
    expect(max[1] - min[1]).toBeGreaterThan(0.9 * Math.max(max[0] - min[0], max[2] - min[2]))
  })

  it('lets several wait behind each other on the ramp that they roll down, none in the air', () => {
    const { scene } = stage('Four balls roll down a ramp')
    const ramp = bounds(body(scene, 'ramp-1'))
    const slope = Math.atan2(ramp.max[1] - ramp.min[1], ramp.max[0] - ramp.min[0])
    for (const index of [1, 2, 3, 4]) {
      const { min, max } = bounds(body(scene, `ball-1.${index}`))
      const [x, y, radius] = [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (max[0] - min[0]) / 2]
      expect(x).toBeGreaterThan(ramp.min[0])
      const aboveSlope = (y - (ramp.max[0] - x) * Math.tan(slope)) * Math.cos(slope)
      expect(aboveSlope / radius).toBeCloseTo(1, 2)
    }
  })

  it('is the same for the same words and seed, and varies with the seed', () => {
    for (const prompt of EXAMPLE_PROMPTS) {
      expect(stage(prompt, { seed: 5 })).toEqual(stage(prompt, { seed: 5 }))
      expect(stage(prompt, { seed: 5 }).scene.bodies).not.toEqual(stage(prompt, { seed: 6 }).scene.bodies)
    }
  })

  it('gives every body its own name', () => {
    for (const prompt of VARIED) {
      const ids = stage(prompt).scene.bodies.map((one) => one.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it.each(VARIED)('lets nothing sink into anything: %s', (prompt) => {
    for (const seed of [1, 2, 3]) {
      const { scene } = stage(prompt, { seed })
      for (const one of scene.bodies) {
        for (const other of scene.bodies) {
          if (one.id >= other.id || [one.concept, other.concept].includes('ramp')) continue
          for (const a of partBounds(one)) {
            for (const b of partBounds(other)) {
              // Slightly turned boxes of a tower have bounds a little larger than themselves, never in height.
              expect(overlap(a, b), `${one.id} and ${other.id} in "${prompt}"`).toBeLessThan(1e-6)
            }
          }
        }
      }
    }
  })

  it.each(VARIED)('lets nothing float that is not held: %s', (prompt) => {
    const { scene } = stage(prompt)
    for (const one of scene.bodies) {
      const isInTheAir = one.releasedAtSeconds > 0 || length(one.linearVelocity) > 0
      if (one.concept === 'ground' || isInTheAir || one.motion === 'fixed') continue
      const low = bounds(one)
      const carriers = scene.bodies.filter((other) => other !== one).flatMap(partBounds)
      const rests = carriers.some(
        (other) =>
          Math.abs(other.max[1] - low.min[1]) < 1e-6 &&
          Math.min(other.max[0], low.max[0]) > Math.max(other.min[0], low.min[0]),
      )
      expect(rests, `${one.id} in "${prompt}"`).toBe(true)
    }
  })

  it.each(VARIED)('has all that moves in the picture at the start, wide and upright: %s', (prompt) => {
    for (const aspect of [WIDE, UPRIGHT]) {
      const { scene } = stage(prompt, { aspect })
      const key = scene.camera.keys[0] as StagedScene['camera']['keys'][number]
      for (const one of scene.bodies.filter((candidate) => candidate.motion === 'dynamic')) {
        for (const corner of corners(bounds(one))) {
          const seen = project(corner, key, aspect)
          expect(seen.depth).toBeGreaterThan(0.1)
          expect(Math.max(Math.abs(seen.x), Math.abs(seen.y)), `${one.id} in "${prompt}"`).toBeLessThan(1)
        }
      }
    }
  })
})

describe('what is said happens', () => {
  it('lets a ball roll over the edge of the table within a second', () => {
    const { scene } = stage('A ball rolls off a table.')
    const ball = body(scene, 'ball-1')
    const edge = bounds(body(scene, 'table-1')).max[0]
    expect((edge - ball.position[0]) / ball.linearVelocity[0]).toBeGreaterThan(0.4)
    expect((edge - ball.position[0]) / ball.linearVelocity[0]).toBeLessThan(1)
    const radius = (bounds(ball).max[0] - bounds(ball).min[0]) / 2
    expect(ball.angularVelocity[2]).toBeCloseTo(-ball.linearVelocity[0] / radius)
    expect(bounds(ball).min[1]).toBeCloseTo(bounds(body(scene, 'table-1')).max[1])
  })

  it('makes three bounces visible: the third still rises five centimetres', () => {
    const { scene } = stage('Bola merah jatuh dari meja kayu dan memantul tiga kali di lantai.')
    const e = body(scene, 'ball-1').restitution as number
    expect(0.75 * e ** 6).toBeGreaterThan(0.03)
    expect(0.75 * e ** 8).toBeLessThan(0.05)
  })

  it('obeys stated numbers exactly', () => {
    const { scene } = stage('A 2 kg rubber ball with restitution 0.8 falls from 2 m on the Moon.')
    const ball = body(scene, 'ball-1')
    expect(bounds(ball).min[1]).toBeCloseTo(2, 9)
    expect(ball.restitution).toBe(0.8)
    expect(ball.massKg).toBe(2)
    expect(ball.releasedAtSeconds).toBe(0.5)
    expect(scene.gravity).toEqual([0, -1.62, 0])
    const slope = stage('Kotak meluncur di bidang miring 25 derajat.').scene
    const ramp = body(slope, 'ramp-1').parts[0]?.shape
    expect(ramp?.kind === 'wedge' && (Math.atan2(ramp.height, 2 * ramp.halfLength) * 180) / Math.PI).toBeCloseTo(25, 9)
    const fast = stage('A ball rolls at 3 m/s towards a wall.').scene
    expect(body(fast, 'ball-1').linearVelocity[0]).toBe(3)
    const sized = stage('Bola berdiameter 30 cm jatuh dari ketinggian 1,5 meter.').scene
    expect(bounds(body(sized, 'ball-1')).max[0] - bounds(body(sized, 'ball-1')).min[0]).toBeCloseTo(0.3, 9)
    expect(bounds(body(sized, 'ball-1')).min[1]).toBeCloseTo(1.5, 9)
  })

  it('measures a stated height from what the thing falls onto', () => {
    const { scene } = stage('A red ball falls from 30 cm onto a wooden table.')
    const [ball, table] = [body(scene, 'ball-1'), body(scene, 'table-1')]
    expect(bounds(ball).min[1] - bounds(table).max[1]).toBeCloseTo(0.3, 9)
  })

  it('holds a stated length of the clip, and a wish of the person over it', () => {
    expect(stage('A wheel rolls down a slope for 6 seconds.').scene.durationSeconds).toBe(6)
    expect(stage('A wheel rolls down a slope for 6 seconds.', { durationSeconds: 3 }).scene.durationSeconds).toBe(3)
    expect(stage('A ball falls.').scene.durationSeconds).toBeGreaterThanOrEqual(4)
  })

  it('throws a ball so that its arc ends at the target', () => {
    for (const prompt of [
      'Sebuah bola basket dilempar ke menara kotak kayu',
      'A ball is thrown at a wall at 8 m/s',
      'Throw a ball at a box at an angle of 40 degrees',
    ]) {
      const { scene } = stage(prompt)
      const ball = body(scene, 'ball-1')
      const targets = scene.bodies.filter((one) => !['ball', 'ground'].includes(one.concept)).map(bounds)
      const face = Math.min(...targets.map((one) => one.min[0]))
      const top = Math.max(...targets.map((one) => one.max[1]))
      const radius = (bounds(ball).max[0] - bounds(ball).min[0]) / 2
      const seconds = (face - radius - ball.position[0]) / ball.linearVelocity[0]
      const height = ball.position[1] + ball.linearVelocity[1] * seconds + (scene.gravity[1] * seconds ** 2) / 2
      expect(seconds).toBeLessThan(scene.durationSeconds - 1)
      expect(height).toBeGreaterThan(0)
      expect(height).toBeLessThan(top)
      if (prompt.includes('8 m/s')) expect(length(ball.linearVelocity)).toBeCloseTo(8, 6)
      if (prompt.includes('40'))
        expect(Math.atan2(ball.linearVelocity[1], ball.linearVelocity[0])).toBeCloseTo((40 * Math.PI) / 180, 6)
    }
  })

  it('stacks what is said to be stacked once, with the pieces that were asked for', () => {
    for (const prompt of ['Five wooden boxes are stacked.', 'Lima kotak kayu ditumpuk.']) {
      const boxes = stage(prompt).scene.bodies.filter((one) => one.concept !== 'ground')
      expect(boxes).toHaveLength(5)
      const heights = boxes.map((one) => one.position[1])
      expect(new Set(heights.map((height) => height.toFixed(3))).size).toBe(5)
    }
  })

  it('throws a ball straight up so that it comes down within the clip and the picture', () => {
    for (const prompt of ['A ball is thrown up.', 'Bola dilempar ke atas di Bulan.']) {
      const { scene } = stage(prompt)
      const ball = body(scene, 'ball-1')
      const rise = ball.linearVelocity[1] ** 2 / (2 * -scene.gravity[1])
      expect(Math.abs(ball.linearVelocity[0])).toBeLessThan(1e-9)
      expect(rise).toBeGreaterThan(0.8)
      const top: Vector3 = [ball.position[0], ball.position[1] + rise, ball.position[2]]
      const seen = project(top, scene.camera.keys[0]!, WIDE)
      expect(Math.abs(seen.y)).toBeLessThan(1)
      const down =
        (ball.linearVelocity[1] + Math.sqrt(ball.linearVelocity[1] ** 2 - 2 * scene.gravity[1] * 1.1)) /
        -scene.gravity[1]
      expect(down).toBeLessThan(scene.durationSeconds - 0.5)
    }
  })

  it('gives a box on a slope so little friction that it slides, or exactly what was said', () => {
    const slope = stage('A blue box slides down a 20 degree ramp and hits a wall').scene
    const parts = (one: StagedBody) => ({ material: one.parts[0]!.material, friction: one.friction })
    expect(pairFriction(parts(body(slope, 'box-1')), parts(body(slope, 'ramp-1')))).toBeLessThan(
      0.5 * Math.tan((20 * Math.PI) / 180),
    )
    const stated = stage('A box slides down a ramp with friction 0.2.').scene
    expect(pairFriction(parts(body(stated, 'box-1')), parts(body(stated, 'ramp-1')))).toBeCloseTo(0.2, 9)
  })

  it('gives a thing and the floor or table under it the friction that was said', () => {
    const parts = (one: StagedBody) => ({ material: one.parts[0]!.material, friction: one.friction })
    const pair = (scene: StagedScene, under: string) =>
      pairFriction(parts(body(scene, 'box-1')), parts(body(scene, under)))
    const onFloor = stage('A wooden box slides across the floor at 2 m/s, friction 0.2.').scene
    expect(pair(onFloor, 'ground')).toBeCloseTo(0.2, 9)
    const onTable = stage('Kotak kayu meluncur di atas meja dengan kecepatan 1 m/s, gesekan 0,3.').scene
    expect(pair(onTable, 'table-1')).toBeCloseTo(0.3, 9)
  })

  it('rests the sliding box on the slope', () => {
    const { scene } = stage('A blue box slides down a 20 degree ramp and hits a wall')
    const box = body(scene, 'box-1')
    const ramp = body(scene, 'ramp-1')
    const slope = (20 * Math.PI) / 180
    const half = box.parts[0]?.shape.kind === 'box' ? box.parts[0].shape.halfExtents[1] : 0
    const foot: Vector3 = [box.position[0] - Math.sin(slope) * half, box.position[1] - Math.cos(slope) * half, 0]
    const rampBounds = bounds(ramp)
    expect(foot[1]).toBeCloseTo((rampBounds.max[0] - foot[0]) * Math.tan(slope), 6)
  })

  it('tips only the first domino and stands the others within its reach', () => {
    const { scene } = stage('Ten dominoes fall one after another')
    const row = scene.bodies.filter((one) => one.concept === 'domino')
    expect(row).toHaveLength(10)
    expect(row.filter((one) => length(one.angularVelocity) > 0)).toHaveLength(1)
    const [first, second] = row as [StagedBody, StagedBody]
    const gap = bounds(second).min[0] - bounds(first).max[0]
    expect(gap).toBeLessThan(0.7 * bounds(first).max[1])
  })

  it('lets several fall one after the other when that is said', () => {
    const releases = (prompt: string) =>
      stage(prompt)
        .scene.bodies.filter((one) => one.concept === 'ball')
        .map((one) => one.releasedAtSeconds)
    expect(releases('Three balls fall from 1 m.')).toEqual([0.5, 0.5, 0.5])
    const [first, second, third] = releases('Tiga bola jatuh dari 1 m satu per satu.') as [number, number, number]
    expect(second).toBeGreaterThan(first + 0.2)
    expect(third).toBeGreaterThan(second + 0.2)
  })

  it('lets a ball that hits a wall bounce off the wall', () => {
    const { scene } = stage('A ball hits a wall and it bounces back')
    expect(body(scene, 'ball-1').linearVelocity[0]).toBeGreaterThan(1)
    expect(bounds(body(scene, 'ball-1')).min[1]).toBeCloseTo(0, 9)
  })

  it('leaves the topple to the ball where a ball does it', () => {
    const { scene } = stage('Sepuluh domino berdiri, sebuah bola menabrak domino pertama lalu semuanya roboh.')
    const row = scene.bodies.filter((one) => one.concept === 'domino')
    expect(row.every((one) => length(one.angularVelocity) === 0)).toBe(true)
    expect(body(scene, 'ball-1').linearVelocity[0]).toBeGreaterThan(1)
  })

  it('gives a toppling bottle enough turn to pass its balance', () => {
    const { scene } = stage('A glass bottle topples on a wooden table')
    const bottle = body(scene, 'bottle-1')
    expect(bottle.releasedAtSeconds).toBeGreaterThan(0.3)
    expect(bottle.angularVelocity[2]).toBeLessThan(-1)
    expect(bottle.linearVelocity[0]).toBeGreaterThan(0)
  })

  it('puts things where they were said to be', () => {
    const { scene } = stage(
      'A bottle stands between a red box and a blue box. A can is in front of the red box. A ball lies left of the red box.',
    )
    const [red, blue] = [body(scene, 'box-1'), body(scene, 'box-2')].sort((a, b) => a.position[0] - b.position[0]) as [
      StagedBody,
      StagedBody,
    ]
    const bottle = body(scene, 'bottle-1')
    expect(bottle.position[0]).toBeGreaterThan(bounds(red).max[0])
    expect(bottle.position[0]).toBeLessThan(bounds(blue).min[0])
    expect(body(scene, 'cylinder-1').position[2]).toBeGreaterThan(bounds(body(scene, 'box-1')).max[2])
    expect(bounds(body(scene, 'ball-1')).max[0]).toBeLessThan(bounds(body(scene, 'box-1')).min[0])
    const under = stage('A ball lies under the table.').scene
    expect(bounds(body(under, 'ball-1')).max[1]).toBeLessThan(bounds(body(under, 'table-1')).max[1])
    expect(Math.abs(body(under, 'ball-1').position[0])).toBeLessThan(0.3)
  })
})

describe('camera, light and sound of a staged scene', () => {
  it('moves the camera as said and no faster than an operator would', () => {
    const orbit = stage('Ten dominoes fall, the camera orbits').scene.camera
    expect(orbit.move).toBe('orbit')
    expect(orbit.keys.length).toBeGreaterThan(4)
    const radii = orbit.keys.map((key) => length(difference(key.position, key.target)))
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1e-9)
    const push = stage('A ball falls. The camera pushes in slowly.').scene
    const [from, to] = push.camera.keys as [
      StagedScene['camera']['keys'][number],
      StagedScene['camera']['keys'][number],
    ]
    expect(length(difference(from.position, from.target))).toBeGreaterThan(length(difference(to.position, to.target)))
    expect(length(difference(from.position, to.position)) / push.durationSeconds).toBeLessThan(0.4)
    const pan = stage('A ball rolls, the camera pans').scene.camera
    expect(pan.keys[0]?.position).toEqual(pan.keys.at(-1)?.position)
    expect(stage('A ball rolls').scene.camera.keys).toHaveLength(1)
  })

  it('keeps the camera above the floor and looking down', () => {
    for (const prompt of VARIED) {
      for (const key of stage(prompt).scene.camera.keys) {
        expect(key.position[1]).toBeGreaterThan(0.05)
        expect(key.target[1]).toBeLessThan(key.position[1])
      }
    }
  })

  it('lets a hammer and a feather go at the same height', () => {
    const { scene, understanding } = stage('A hammer and a feather fall on the moon.')
    const foot = (id: string) => bounds(body(scene, id)).min[1]
    expect(foot('prop-1')).toBeCloseTo(1.3, 1)
    expect(Math.abs(foot('leaf-1') - foot('prop-1'))).toBeLessThan(0.12)
    expect(body(scene, 'leaf-1').releasedAtSeconds).toBeCloseTo(body(scene, 'prop-1').releasedAtSeconds, 1)
    expect(understanding.understood.some(({ value }) => value.includes('1.3'))).toBe(false)
    expect(scene.gravity[1]).toBeCloseTo(-1.62)
  })

  it('has one camp fire where its sparks are named as well', () => {
    const { scene } = stage('A campfire burns at night in a forest clearing, sparks rise.')
    expect(scene.flames?.map(({ id }) => id)).toEqual(['fire-1-1-flame'])
  })

  it('looks across a place in which nobody is, from the height of a visitor', () => {
    for (const prompt of ['Hujan turun di desa pada malam hari', 'Fog over a forest', 'A starry sky over the desert']) {
      const { scene } = stage(prompt)
      expect(scene.bodies.map(({ id }) => id)).toEqual(['ground'])
      expect(scene.camera.move).toBe('pushIn')
      for (const { position, target } of scene.camera.keys) {
        expect(position[1]).toBeGreaterThan(0.5)
        expect(position[1]).toBeLessThan(2.5)
        expect(target[1]).toBeGreaterThan(position[1])
      }
    }
  })

  it('has grass in a garden and sand on a beach, unless another floor is said', () => {
    const floor = (prompt: string) => body(stage(prompt).scene, 'ground').parts[0]?.material
    expect(floor('Bola jatuh di taman.')).toBe('soil')
    expect(floor('A ball falls on the beach.')).toBe('soil')
    expect(floor('A ball falls on a stone floor in a garden.')).toBe('stone')
    expect(floor('A ball falls outdoors.')).toBe('stone')
  })

  it('lights from the side of the camera, never flat from the front, at every hour', () => {
    for (const hour of ['in the morning', 'at noon', 'at sunset', 'at night']) {
      for (const aspect of [WIDE, UPRIGHT]) {
        for (const seed of [1, 2, 3, 4]) {
          const { scene } = stage(`A ball hits a tower of boxes ${hour}`, { seed, aspect })
          const [x, , z] = difference(scene.camera.keys[0]!.position, scene.camera.keys[0]!.target)
          const camera = (Math.atan2(x, z) * 180) / Math.PI
          const around = Math.abs(scene.light.keyAzimuthDegrees - camera)
          expect(around).toBeGreaterThan(40)
          expect(around).toBeLessThan(71)
        }
      }
    }
  })

  it('has the horizon around the upper third of a wide picture', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const prompt of ['A ball falls outdoors.', 'A basketball is thrown at a tower of boxes.']) {
        const { position, target, verticalFovDegrees } = stage(prompt, { seed }).scene.camera.keys[0]!
        const [x, y, z] = difference(target, position)
        const height = -y / Math.hypot(x, z) / Math.tan((verticalFovDegrees * Math.PI) / 360)
        expect(height).toBeGreaterThan(0.2)
        expect(height).toBeLessThan(0.55)
      }
    }
  })

  it('has a low sun at sunset, a high one at noon, and the sounds of the place', () => {
    expect(stage('A ball falls outdoors at sunset').scene.light.keyElevationDegrees).toBeLessThan(20)
    expect(stage('A ball falls outdoors at noon').scene.light.keyElevationDegrees).toBeGreaterThan(45)
    expect(stage('Bola jatuh di luar ruangan pada malam hari').scene.ambience).toBe('crickets')
    expect(stage('Bola jatuh di taman pada pagi hari').scene.ambience).toBe('birdsong')
    expect(stage('Bola jatuh di studio').scene.ambience).toBe('roomTone')
  })

  it('speaks lines one after the other and makes the clip long enough for them', () => {
    const { scene } = stage(
      'A ball rolls off a table. A voice says "Watch how it bounces". Then the voice says "And now it is quiet again".',
    )
    const [first, second] = scene.lines as [StagedScene['lines'][number], StagedScene['lines'][number]]
    expect(first.startSeconds).toBeGreaterThan(0)
    expect(second.startSeconds).toBeGreaterThan(first.startSeconds + 1)
    expect(scene.durationSeconds).toBeGreaterThan(second.startSeconds + 1.5)
  })
})

describe('the understanding of a scene', () => {
  it('tells what was said, what was assumed and what is not possible, in the words of the prompt', () => {
    const told = stage(
      'Bola merah jatuh dari meja kayu dan memantul tiga kali. Meja itu menghilang. Suasana ceria.',
    ).understanding
    expect(understanding.parse(told)).toEqual(told)
    expect(told.language).toBe('id')
    const line = (subject: string) =>
      told.understood.filter((fact) => fact.subject === subject).map((fact) => fact.value)
    expect(line('bola')[0]).toContain('merah')
    expect(line('bola')).toContain('memantul 3 kali')
    expect(line('meja')[0]).toContain('kayu')
    expect(line('suasana')).toEqual(['ceria'])
    expect(told.assumed.map((fact) => fact.subject)).toContain('kamera')
    expect(told.unmet.map((wish) => wish.words)).toContain('menghilang')
  })

  it('prints numbers as the language writes them', () => {
    const indonesian = stage('Bola jatuh dari ketinggian 1,5 meter.').understanding
    expect(indonesian.understood.map((fact) => fact.value)).toContain('jatuh dari 1,5 m')
    const english = stage('A ball falls from 1.5 metres.').understanding
    expect(english.understood.map((fact) => fact.value)).toContain('falls from 1.5 m')
  })

  it('says which numbers cannot hold', () => {
    const unmet = (prompt: string, durationSeconds?: number) =>
      stage(prompt, durationSeconds === undefined ? {} : { durationSeconds }).understanding.unmet.map(
        (wish) => wish.explanation,
      )
    expect(unmet('A box slides down a 20 degree ramp with friction 0.6.')[0]).toContain('not steep enough')
    expect(unmet('Bola dengan restitusi 0,3 jatuh dari 1 m dan memantul lima kali.')[0]).toContain('terlalu rendah')
    expect(unmet('A ball falls in zero gravity.')[0]).toContain('without gravity')
    expect(unmet('A ball falls from 3 m and bounces four times.', 1)[0]).toContain('ends before')
    expect(unmet('A book lies on a ball.')[0]).toContain('beside')
    expect(unmet('A huge box stands under a small table.')[0]).toContain('no room')
    expect(unmet('A ball falls from 2 m.')).toEqual([])
  })
})
