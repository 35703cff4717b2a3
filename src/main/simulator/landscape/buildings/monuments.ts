import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, DOOR, pane, STONE, WOOD } from './buildingPainter.ts'

export const pyramid: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const courses = 26
  for (let course = 0; course < courses; course++) {
    const wide = 1 - course / courses
    scenery.box([0, (h * course) / courses, 0], [w * wide, h / courses, d * wide], wall)
  }
}

export const castle: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  const crown = (x: number, y: number, z: number, wide: number, deep: number) => {
    const count = Math.max(3, Math.round(wide / (w * 0.035)))
    for (let tooth = 0; tooth < count; tooth += 2)
      scenery.box(
        [x + ((tooth + 0.5) / count - 0.5) * wide, y, z + deep / 2],
        [wide / count, h * 0.04, w * 0.015],
        wall,
      )
  }
  scenery.box([0, 0, 0], [w * 0.84, h * 0.34, d * 0.84], wall)
  crown(0, h * 0.34, 0, w * 0.84, d * 0.83)
  scenery.box([0, 0, -d * 0.1], [w * 0.36, h * 0.62, d * 0.36], wall)
  crown(0, h * 0.62, -d * 0.1, w * 0.36, d * 0.35)
  for (const x of [-1, 1])
    for (const z of [-1, 1]) {
      const [px, pz, r] = [x * w * 0.42, z * d * 0.42, w * 0.08]
      const top = z > 0 ? 0.58 : 0.7
      scenery.post([px, 0, pz], [px, h * top, pz], [r, r], wall, 16)
      scenery.post([px, h * top, pz], [px, h * (top + 0.24), pz], [r * 1.2, 0], { paint: '#5a4a68' }, 16)
      pane(site, [px, h * 0.4, pz + r * 0.98], w * 0.02, h * 0.07, { paint: '#2c2a28' })
    }
  scenery.post([0, h * 0.62, -d * 0.1], [0, h, -d * 0.1], [w * 0.008, w * 0.006], WOOD)
  scenery.box([w * 0.035, h * 0.93, -d * 0.1], [w * 0.07, h * 0.05, 0.1], { paint: '#b8322c' })
  scenery.box([0, 0.02, d * 0.42], [w * 0.12, h * 0.2, w * 0.01], DOOR)
}

/** A round tent in stripes with a flag. */
export const bigTop: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 24
  for (let stripe = 0; stripe < count; stripe++) {
    const [a, b] = [(2 * Math.PI * stripe) / count, (2 * Math.PI * (stripe + 1)) / count]
    const coat: Coat = stripe % 2 ? wall : { paint: '#f2ead8' }
    const at = (angle: number, out: number, y: number): Vector3 => [
      out * w * Math.cos(angle),
      y * h,
      out * d * Math.sin(angle),
    ]
    scenery.quad(at(b, 0.46, 0), at(a, 0.46, 0), at(a, 0.5, 0.36), at(b, 0.5, 0.36), coat)
    scenery.quad(at(b, 0.5, 0.36), at(a, 0.5, 0.36), at(a, 0.16, 0.66), at(b, 0.16, 0.66), coat)
    scenery.triangle(at(b, 0.16, 0.66), at(a, 0.16, 0.66), [0, h * 0.88, 0], coat)
  }
  scenery.post([0, h * 0.85, 0], [0, h, 0], [w * 0.006, w * 0.004], WOOD)
  scenery.box([w * 0.03, h * 0.95, 0], [w * 0.06, h * 0.045, 0.05], { paint: '#e0b53c' })
  scenery.box([0, 0, d * 0.47], [w * 0.12, h * 0.25, 0.4], { paint: '#2c2620' })
}

export const ruin: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.06, d], STONE)
  for (let column = 0; column < 8; column++) {
    const [x, z] = [((column % 4) / 3 - 0.5) * w * 0.84, column < 4 ? -d * 0.38 : d * 0.38]
    const high = column === 1 ? 1 : 0.35 + 0.6 * random()
    scenery.post([x, h * 0.06, z], [x, h * high, z], [w * 0.05, w * 0.043], wall, 12)
  }
  scenery.box([-w * 0.14, h * 0.86, -d * 0.38], [w * 0.4, h * 0.1, d * 0.12], wall)
  for (let stone = 0; stone < 10; stone++)
    scenery.lump([(random() - 0.5) * w * 0.8, h * 0.08, (random() - 0.3) * d * 0.7], [0.3, 0.24, 0.3], wall, random, {
      faceted: true,
    })
}

export const tomb: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, 0], [w, h * 0.1, d], STONE)
  scenery.box([0, h * 0.1, 0], [w * 0.8, h * 0.5, d * 0.6], wall)
  scenery.lump([0, h * 0.6, 0], [w * 0.4, h * 0.4, d * 0.3], wall, random, { roughness: 0, detail: 2, shade: 0 })
}
