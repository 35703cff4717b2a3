import { randomBetween } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { leafMass } from '../../picture/sets/foliage.ts'
import { bush } from '../../picture/sets/plants.ts'
import { type Coat, varied } from '../../picture/sets/scenery.ts'
import { blade, FOOT, type PlantPainter } from './plantPainter.ts'

export const plainBush: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 3; part++)
    bush(scenery, [1.5 * (random() - 0.5), 0, 1.2 * (random() - 0.5)], 3.4, random, colour, 120)
}

/** Clipped to a flat top, with the light green of young leaves on it. */
export const clippedBush: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 5; part++) {
    const [x, z] = [1.5 * Math.cos(part * 2.4) * (part > 0 ? 1 : 0), 1.2 * Math.sin(part * 2.4) * (part > 0 ? 1 : 0)]
    leafMass(scenery, [x, 1.7, z], [1.7, 1.5, 1.6], varied(colour, random, 0.1), random, {
      leaves: 130,
      leafShare: 0.26,
    })
    for (let shoot = 0; shoot < 26; shoot++) {
      const angle = shoot * 2.4
      const out = 1.25 * Math.sqrt((shoot + 0.5) / 26)
      const at: Vector3 = [x + out * Math.cos(angle), 2.9 + 0.25 * random(), z + out * Math.sin(angle)]
      blade(
        scenery,
        at,
        angle,
        { reach: 0.3, rise: 0.36, droop: 0.1, width: 0.1 },
        { paint: varied('#9cc05a', random, 0.15) },
      )
    }
  }
}

/** A low uneven cushion. */
export const mossBed: PlantPainter = (scenery, random, colour) => {
  for (let part = 0; part < 13; part++) {
    const angle = part * 2.4
    const out = 2.6 * Math.sqrt(part / 13)
    const size = randomBetween(random, 0.9, 1.5)
    leafMass(
      scenery,
      [out * Math.cos(angle), 0.2, out * Math.sin(angle)],
      [size, size * 0.8, size],
      varied(colour, random, 0.2),
      random,
      {
        leaves: 90,
        leafShare: 0.24,
      },
    )
  }
}

/** A stem that winds up a stake, with leaves along it. */
export const vine: PlantPainter = (scenery, random, colour) => {
  scenery.post([0, 0, 0], [0, 6, 0], [0.09, 0.07], { paint: '#7a5c3c' }, 6)
  const at = (share: number): Vector3 => [0.22 * Math.cos(share * 22), share * 5.8, 0.22 * Math.sin(share * 22)]
  for (let part = 0; part < 60; part++) {
    scenery.post(at(part / 60), at((part + 1) / 60), [0.05, 0.05], { paint: '#6f8a42' }, 5)
    const form = { reach: randomBetween(random, 0.6, 1.2), rise: 0.3, droop: 0.7, width: 0.3 }
    blade(scenery, at(part / 60), 2.4 * part, form, { paint: varied(colour, random, 0.22) })
  }
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

/** A floating leaf with a notch and a turned-up edge. */
export const lilyPad: PlantPainter = (scenery, random, colour) => {
  const count = 30
  const middle: Vector3 = [0, 0.12, 0]
  for (let part = 0; part < count - 2; part++) {
    const rim = (index: number, out: number, y: number): Vector3 => {
      const angle = (2 * Math.PI * index) / count
      return [out * Math.cos(angle), y, -out * Math.sin(angle)]
    }
    const coat: Coat = { paint: varied(colour, random, part % 3 === 0 ? 0.16 : 0.06) }
    scenery.triangle(middle, rim(part, 2.8, 0.16), rim(part + 1, 2.8, 0.16), coat)
    scenery.quad(rim(part, 2.8, 0.16), rim(part, 3, 0.4), rim(part + 1, 3, 0.4), rim(part + 1, 2.8, 0.16), coat)
    scenery.quad(rim(part, 2.8, 0), rim(part + 1, 2.8, 0), rim(part + 1, 3, 0.4), rim(part, 3, 0.4), {
      paint: '#7a5a4a',
    })
  }
}

export const wreath: PlantPainter = (scenery, random, colour) => {
  for (let leaf = 0; leaf < 46; leaf++) {
    const angle = (2 * Math.PI * leaf) / 46
    const at: Vector3 = [2.4 * Math.cos(angle), 0.4, 2.4 * Math.sin(angle)]
    const paint = leaf % 7 === 0 ? '#b3262e' : varied(colour, random, 0.2)
    leafMass(scenery, at, [0.5, 0.4, 0.5], paint, random, { leaves: 26, leafShare: 0.5 })
  }
}
