import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { tuft } from '../../picture/sets/plants.ts'
import { type Paint, type Scenery, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, type PlantPainter } from './plantPainter.ts'

export const banana: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0.1, 3.2, 0], [0.34, 0.22], { paint: varied('#8c9a55', random, 0.1) }, 10)
  for (let leaf = 0; leaf < 9; leaf++) {
    const form = {
      reach: randomBetween(random, 1.9, 2.6),
      rise: randomBetween(random, 2.2, 3.6),
      droop: 0,
      width: 0.62,
    }
    blade(
      scenery,
      [0.1, 3.1, 0],
      (2 * Math.PI * leaf) / 9 + 0.3 * random(),
      { ...form, droop: form.rise * randomBetween(random, 0.55, 1.25) },
      { paint: varied(colour, random, 0.2) },
    )
  }
  for (let hand = 0; hand < 4; hand++)
    for (let finger = 0; finger < 6; finger++) {
      const angle = (2 * Math.PI * finger) / 6
      const [x, y, z] = [0.5 + 0.2 * Math.cos(angle), 2.9 - 0.24 * hand, 0.25 + 0.2 * Math.sin(angle)]
      scenery.post([x, y - 0.16, z], [x + 0.04, y + 0.12, z], [0.06, 0.05], { paint: '#d8c04a' }, 5)
    }
  scenery.post([0.5, 1.85, 0.25], [0.3, 3.2, 0.1], [0.05, 0.05], { paint: '#7c8a48' }, 5)
}

export const bamboo: PlantPainter = (scenery, random, colour) => {
  for (let cane = 0; cane < 12; cane++) {
    const angle = 2 * Math.PI * random()
    const [x, z] = [0.5 * random() * Math.cos(angle), 0.5 * random() * Math.sin(angle)]
    const high = randomBetween(random, 4, 6)
    const [leanX, leanZ] = [0.9 * Math.cos(angle), 0.9 * Math.sin(angle)]
    const at = (share: number): Vector3 => [x + leanX * share ** 2.5, high * share, z + leanZ * share ** 2.5]
    const paint = varied('#86a04c', random, 0.2)
    for (let part = 0; part < 7; part++) {
      scenery.post(at(part / 7), at((part + 0.95) / 7), [0.06, 0.06], { paint }, 6)
      if (part < 2) continue
      for (let leaf = 0; leaf < 6; leaf++)
        blade(
          scenery,
          at((part + 0.9) / 7),
          2 * Math.PI * random(),
          { reach: 0.72, rise: 0.2, droop: 0.45, width: 0.085 },
          { paint: varied(colour, random, 0.2) },
        )
    }
  }
}

/** Blades from one foot: ferns, corn, grain, aloe. */
export function clump(count: number, form: { reach: number; rise: number; droop: number; width: number }, ear?: Paint) {
  const paint: PlantPainter = (scenery, random, colour) => {
    for (let leaf = 0; leaf < count; leaf++) {
      const size = randomBetween(random, 0.75, 1.1)
      const angle = 2 * Math.PI * random()
      const own = { reach: form.reach * size, rise: form.rise * size, droop: form.droop * size, width: form.width }
      const foot: Vector3 = [0.25 * (random() - 0.5), 0, 0.25 * (random() - 0.5)]
      blade(scenery, foot, angle, own, { paint: varied(colour, random, 0.2) })
      if (ear === undefined || leaf % 2 === 1) continue
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      for (let grain = 0; grain < 9; grain++) {
        const share = 0.72 + 0.035 * grain
        const y = own.rise * share - own.droop * share * share
        const at: Vector3 = [foot[0] + own.reach * share * c, y, foot[2] + own.reach * share * s]
        scenery.lump(at, [0.07, 0.13, 0.07], { paint: varied(ear, random, 0.15) }, random, { roughness: 0.05 })
      }
    }
  }
  return paint
}

export const corn: PlantPainter = (scenery, random, colour) => {
  scenery.post(FOOT, [0, 5.4, 0], [0.13, 0.06], { paint: varied('#83984a', random) }, 7)
  for (let leaf = 0; leaf < 10; leaf++)
    blade(
      scenery,
      [0, 0.6 + 0.42 * leaf, 0],
      leaf * 2.6,
      { reach: 1.2, rise: 1.3, droop: 1.6, width: 0.14 },
      { paint: varied(colour, random, 0.15) },
    )
  for (const side of [1, -1]) {
    scenery.lump([side * 0.22, 2.4 + 0.4 * side, 0.1], [0.16, 0.5, 0.16], { paint: '#d9b83e' }, random, {
      roughness: 0.05,
    })
    scenery.post([side * 0.2, 1.9 + 0.4 * side, 0.1], [side * 0.24, 2.5 + 0.4 * side, 0.1], [0.12, 0.2], {
      paint: '#86a04c',
    })
  }
  for (let hair = 0; hair < 6; hair++)
    scenery.post([0, 5.3, 0], [Math.cos(hair) * 0.3, 6, Math.sin(hair) * 0.3], [0.03, 0.02], { paint: '#c8a860' }, 5)
}

/** A pot with `at` on its earth for what grows in it. */
function pot(scenery: Scenery, paint: Paint): number {
  scenery.post(FOOT, [0, 1.8, 0], [0.8, 1.15], { paint }, 18)
  scenery.post([0, 1.7, 0], [0, 2.05, 0], [1.28, 1.28], { paint }, 18)
  scenery.post([0, 2, 0], [0, 2.08, 0], [1.12, 1.12], { paint: '#4b3a2c' }, 18)
  return 2.05
}

export const potted: PlantPainter = (scenery, random, colour) => {
  const earth = pot(scenery, '#b5623f')
  for (let leaf = 0; leaf < 16; leaf++)
    blade(
      scenery,
      [0, earth, 0],
      leaf * 2.4,
      { reach: randomBetween(random, 0.7, 1.6), rise: randomBetween(random, 3.4, 5), droop: 1.9, width: 0.26 },
      { paint: varied(colour, random, 0.22) },
    )
}

export const tufts: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 9; part++)
    tuft(scenery, [1.6 * (random() - 0.5), 0, 1.6 * (random() - 0.5)], 4, random, colour)
}
