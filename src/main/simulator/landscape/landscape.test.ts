import { describe, expect, it } from 'vitest'
import type { SceneSpec, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { StagedScenery } from '../../../shared/scene/stagedScenery.ts'
import { THINGS } from '../language/lexicon/things/index.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { simulate } from '../physics/simulate.ts'
import { isOfDepartment } from '../staging/departments.ts'
import { stageScene } from '../staging/stageScene.ts'
import { geometryOfScenery } from './geometryOfScenery.ts'

const CONCEPTS: readonly ThingConcept[] = ['plant', 'building', 'landform']
const KINDS = THINGS.filter(({ concept, variant }) => CONCEPTS.includes(concept) && isOfDepartment(concept, variant))

function specOf(prompt: string): SceneSpec {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(read.refusal.explanation)
  return read.value
}

function staged(prompt: string, seed = 3) {
  const made = stageScene(specOf(prompt), { seed, aspect: { width: 16, height: 9 } })
  if (!made.ok) throw new Error(made.refusal.explanation)
  return made.value
}

describe('plants, buildings and landforms', () => {
  it.each(KINDS.map((kind) => [kind.variant ?? kind.concept, kind] as const))(
    '%s stands on the ground, as high as its size',
    (_, kind) => {
      const size = kind.usual?.sizeMetres ?? [4, 6, 4]
      const one: StagedScenery = {
        id: 'one',
        label: 'one',
        concept: kind.concept as StagedScenery['concept'],
        ...(kind.variant === undefined ? {} : { variant: kind.variant }),
        position: [0, 0, 0],
        size: [size[0], size[1], size[2]],
        seed: 5,
      }
      const geometry = geometryOfScenery(one)
      geometry.computeBoundingBox()
      const { min, max } = geometry.boundingBox!
      expect(min.y).toBeCloseTo(0, 4)
      expect(max.y / size[1]).toBeCloseTo(1, 3)
      const places = geometry.getAttribute('position').array as Float32Array
      expect(places.every(Number.isFinite)).toBe(true)
      expect(geometryOfScenery(one).getAttribute('position').array).toEqual(places)
    },
  )

  it('lets an apple fall from under the crown of its tree', () => {
    const { scene } = staged('an apple falls from a tree')
    const apple = scene.bodies.find(({ motion }) => motion === 'dynamic')!
    expect(scene.scenery).toHaveLength(1)
    expect(apple.position[1]).toBeGreaterThan(2)
    expect(scene.scenery![0]!.position[2]).toBeLessThan(apple.position[2])
  })

  it('lets who walks in a village have the village around, and a forest that is only beside stand there', () => {
    const inside = staged('a cat walks in a village').scene
    expect(inside.set).toBe('village')
    expect(inside.scenery ?? []).toHaveLength(0)
    expect(staged('a forest in the morning').scene.set).toBe('forest')
    const beside = staged('a cow stands beside a forest').scene
    expect(beside.set).toBeUndefined()
    expect(beside.scenery).toHaveLength(1)
  })

  it('leads a way from side to side under those who go on it', () => {
    for (const [prompt, variant] of [
      ['a red car drives along a road', 'road'],
      ['a man walks on a path in a field', 'path'],
    ] as const) {
      const { scene } = staged(prompt)
      const way = scene.scenery?.find((one) => one.variant === variant)
      expect(way?.size[0]).toBeGreaterThan(5 * way!.size[2])
      expect(way?.size[1]).toBeLessThan(0.02)
      expect(scene.surroundings).toBe('outdoors')
    }
  })

  it('stands on grass where nothing was said of the ground', () => {
    const { scene } = staged('a house beside a tree')
    const ground = scene.bodies.find(({ concept }) => concept === 'ground')!
    expect(ground.parts[0]!.material).toBe('soil')
  })

  it('tells that a mosque beside a ball is shown smaller', () => {
    const { scene, understanding } = staged('a ball falls beside a mosque')
    expect(scene.scenery).toHaveLength(1)
    expect(understanding.assumed.some(({ value }) => value.includes('smaller'))).toBe(true)
  })
})

describe('falling leaves', () => {
  it('take longer than a stone, drift with the wind, and are the same for the same seed', async () => {
    const { scene } = staged('a leaf falls')
    const leaf = scene.bodies.find(({ concept }) => concept === 'leaf')!
    const stone = { ...leaf, id: 'stone', position: [3, leaf.position[1], 0] as [number, number, number] }
    const { air: _, ...bare } = stone
    const fall = (wind: [number, number, number]) =>
      simulate({ ...scene, wind, durationSeconds: 1.2, bodies: [...scene.bodies, bare] })
    const [still, again, blown] = [await fall([0, 0, 0]), await fall([0, 0, 0]), await fall([3, 0, 0])]
    expect(again).toEqual(still)
    const end = (record: typeof still, id: string) => record.poses.get(id)!.at(-1)!.position
    expect(end(still, leaf.id)[1]).toBeGreaterThan(end(still, 'stone')[1] + 0.3)
    expect(end(blown, leaf.id)[0]).toBeGreaterThan(end(still, leaf.id)[0] + 0.2)
    expect(leaf.air?.kind).toBe('plate')
  })
})
