import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { bush } from '../../picture/sets/plants.ts'
import { type Coat, type Paint, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, type PlantPainter } from './plantPainter.ts'

interface FlowerForm {
  readonly petals: number
  readonly rows?: number
  /** Length of a petal, its width, and how much it rises, of a plant six high. */
  readonly petal: readonly [number, number, number]
  readonly middle: Paint
  readonly middleSize: number
  /** Height of the stem; none lies on the ground. */
  readonly stem: number
  readonly heads?: number
}

/** A head of petals on a stem with leaves. */
export function flower({ petals, rows = 1, petal, middle, middleSize, stem, heads = 1 }: FlowerForm): PlantPainter {
  return (scenery, random, colour) => {
    const green: Coat = { paint: varied('#5f8a45', random, 0.1) }
    for (let head = 0; head < heads; head++) {
      const spread = heads === 1 ? 0 : 0.7
      const turn = (2 * Math.PI * head) / heads
      const high = stem * (heads === 1 ? 1 : randomBetween(random, 0.75, 1))
      const top: Vector3 = [spread * Math.cos(turn), high, spread * Math.sin(turn)]
      if (stem > 0) {
        scenery.post(FOOT, top, [0.09, 0.07], green, 6)
        const leaf = { reach: 0.9, rise: 1.4, droop: 0.8, width: 0.2 }
        for (const side of [0.4, 3.4])
          blade(scenery, [top[0] * 0.4, high * 0.3, top[2] * 0.4], turn + side, leaf, green)
      }
      for (let row = 0; row < rows; row++)
        for (let index = 0; index < petals; index++) {
          const shrink = 1 - (0.55 * row) / rows
          const form = {
            reach: petal[0] * shrink,
            rise: petal[2] + row * 0.35,
            droop: petal[2] * 0.35,
            width: petal[1] * shrink,
          }
          const angle = (2 * Math.PI * (index + 0.5 * row)) / petals
          blade(scenery, top, angle, form, { paint: varied(colour, random, 0.12) })
        }
      const heart: Vector3 = [top[0], top[1] + 0.12, top[2]]
      scenery.lump(heart, [middleSize, middleSize * 0.6, middleSize], { paint: middle }, random, { roughness: 0.05 })
    }
  }
}

/** A flower's face is turned to the camera: a disc of rays about a heart. */
export const sunflower: PlantPainter = (scenery, random, colour) => {
  const green: Coat = { paint: '#5f8a45' }
  scenery.post(FOOT, [0, 5.2, 0], [0.09, 0.06], green, 7)
  for (let leaf = 0; leaf < 6; leaf++)
    blade(scenery, [0, 1 + 0.6 * leaf, 0], leaf * 2.4, { reach: 0.7, rise: 0.5, droop: 0.6, width: 0.22 }, green)
  const heart: Vector3 = [0, 5.4, 0.12]
  for (let ray = 0; ray < 22; ray++) {
    const angle = (2 * Math.PI * ray) / 22
    const at = (out: number, aside: number, z: number): Vector3 => [
      out * Math.cos(angle) - aside * Math.sin(angle),
      5.4 + out * Math.sin(angle) + aside * Math.cos(angle),
      z,
    ]
    const coat: Coat = { paint: varied(colour, random, 0.12) }
    const [root, left, tip, right] = [at(0.2, 0, 0.1), at(0.42, 0.08, 0.12), at(0.66, 0, 0.16), at(0.42, -0.08, 0.12)]
    scenery.quad(root, right, tip, left, coat)
    scenery.quad(root, left, tip, right, coat)
  }
  scenery.lump(heart, [0.32, 0.32, 0.1], { paint: '#4a3322' }, random, { detail: 2, roughness: 0.05, shade: 0.1 })
}

/** A bush with blossoms of its colour. */
export const blossoming: PlantPainter = (scenery, random, colour) => {
  bush(scenery, FOOT, 4, random, '#5f8a45')
  for (let blossom = 0; blossom < 90; blossom++) {
    const angle = 2 * Math.PI * random()
    const up = random()
    const out = 2.5 * Math.sqrt(1 - 0.75 * up * up)
    const at: Vector3 = [out * Math.cos(angle), 0.5 + 2.7 * up, out * Math.sin(angle)]
    scenery.lump(at, [0.22, 0.18, 0.22], { paint: varied(colour, random, 0.2) }, random, { roughness: 0.2 })
  }
}

export const PETAL = { petals: 8, petal: [0.8, 0.26, 0.35], middle: '#e0b53c', middleSize: 0.3, stem: 5.4 } as const
