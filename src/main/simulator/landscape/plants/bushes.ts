import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { bush } from '../../picture/sets/plants.ts'
import { type Coat, varied } from '../../picture/sets/scenery.ts'
import { FOOT, type PlantPainter } from './plantPainter.ts'

export const plainBush: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 3; part++)
    bush(scenery, [1.5 * (random() - 0.5), 0, 1.2 * (random() - 0.5)], 3.4, random, colour)
}

export const coral: PlantPainter = (scenery, random, colour) => {
  for (let arm = 0; arm < 16; arm++) {
    const angle = 2.4 * arm
    const high = randomBetween(random, 1.6, 4)
    const mid: Vector3 = [0.8 * Math.cos(angle), high * 0.5, 0.8 * Math.sin(angle)]
    const tip: Vector3 = [1.9 * Math.cos(angle + 0.4), high, 1.9 * Math.sin(angle + 0.4)]
    const coat: Coat = { paint: varied(colour, random, 0.15) }
    scenery.post(FOOT, mid, [0.4, 0.3], coat)
    scenery.post(mid, tip, [0.3, 0.18], coat)
    scenery.lump(tip, [0.22, 0.22, 0.22], coat, random, { roughness: 0.1 })
  }
}

export const lilyPad: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0, 0.1, 0], [3, 3], { paint: varied(colour, random, 0.1) }, 26)
}

export const wreath: PlantPainter = (scenery, random, colour) => {
  for (let leaf = 0; leaf < 46; leaf++) {
    const angle = (2 * Math.PI * leaf) / 46
    const at: Vector3 = [2.4 * Math.cos(angle), 0.4, 2.4 * Math.sin(angle)]
    const paint = leaf % 7 === 0 ? '#b3262e' : varied(colour, random, 0.2)
    scenery.lump(at, [0.5, 0.4, 0.5], { paint }, random, { roughness: 0.3 })
  }
}
