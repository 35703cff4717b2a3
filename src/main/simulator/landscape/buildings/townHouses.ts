import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import type { Coat } from '../../picture/sets/scenery.ts'
import { type BuildingPainter, GOLD, STONE, TILES, WOOD, windows } from './buildingPainter.ts'
import { gabled } from './dwellings.ts'
import { laidGable, laidHip } from './roofs.ts'

export function block(top: Coat | undefined, { floor = 3.4 } = {}): BuildingPainter {
  return (site) => {
    const { scenery, size, wall } = site
    const [w, h, d] = size
    const high = h * (top === undefined ? 0.96 : 0.82)
    scenery.box([0, 0, 0], [w, high, d], wall)
    windows(site, [w, high, d], floor)
    scenery.box([0, high, 0], [w * 1.02, h * 0.02, d * 1.02], STONE)
    if (top === undefined) scenery.box([0, high, 0], [w * 0.4, h - high, d * 0.4], wall)
    else
      laidHip(scenery, [0, high + h * 0.02, 0], [w * 1.02, h - high - h * 0.02, d * 1.02], top, site.random, {
        ridge: 0.6,
      })
  }
}

/** An open shop under a lean roof: a counter, jars, posts. */
export const warung: BuildingPainter = ({ scenery, size: [w, h, d], wall, random }) => {
  scenery.box([0, 0, -d * 0.2], [w * 0.9, h * 0.7, d * 0.5], wall)
  scenery.box([0, h * 0.3, d * 0.06], [w * 0.8, h * 0.34, 0.06], { paint: '#3a3028' })
  scenery.box([0, 0, d * 0.18], [w * 0.84, h * 0.3, d * 0.14], WOOD)
  for (let jar = 0; jar < 7; jar++) {
    const x = (jar / 6 - 0.5) * w * 0.72
    scenery.post(
      [x, h * 0.3, d * 0.18],
      [x, h * 0.4, d * 0.18],
      [0.13, 0.13],
      { paint: ['#d85a3a', '#e0b53c', '#6f9440'][jar % 3]! },
      9,
    )
  }
  for (const x of [-0.42, 0.42]) scenery.post([x * w, 0, d * 0.44], [x * w, h * 0.7, d * 0.44], [0.07, 0.07], WOOD)
  laidGable(scenery, [0, h * 0.7, 0], [w, h * 0.3, d], TILES, wall, random)
  for (let stripe = 0; stripe < 10; stripe++)
    scenery.box([(stripe / 9 - 0.5) * w * 0.9, h * 0.62, d * 0.47], [w * 0.1, h * 0.09, 0.03], {
      paint: stripe % 2 ? '#efe8da' : '#b8473a',
    })
}

export const gazebo: BuildingPainter = ({ scenery, size: [w, h, d] }) => {
  scenery.post([0, 0, 0], [0, h * 0.1, 0], [w * 0.46, w * 0.46], STONE, 8)
  for (let post = 0; post < 8; post++) {
    const [x, z] = [Math.cos((post + 0.5) * 0.785) * w * 0.41, Math.sin((post + 0.5) * 0.785) * d * 0.41]
    scenery.post([x, h * 0.1, z], [x, h * 0.62, z], [0.08, 0.08], { paint: '#e8e2d6' })
  }
  scenery.post([0, h * 0.6, 0], [0, h * 0.94, 0], [w * 0.5, w * 0.05], TILES, 8)
  scenery.post([0, h * 0.92, 0], [0, h, 0], [w * 0.04, 0], GOLD)
}

export const bowl: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 40
  for (let part = 0; part < count; part++) {
    const [a, b] = [(2 * Math.PI * part) / count, (2 * Math.PI * (part + 1)) / count]
    const at = (angle: number, out: number, y: number): Vector3 => [
      out * w * Math.cos(angle),
      y * h,
      out * d * Math.sin(angle),
    ]
    const coat: Coat = part % 2 ? wall : { paint: '#bcb6aa' }
    scenery.quad(at(b, 0.46, 0), at(a, 0.46, 0), at(a, 0.5, 1), at(b, 0.5, 1), coat)
    scenery.quad(at(a, 0.5, 1), at(a, 0.26, 0.1), at(b, 0.26, 0.1), at(b, 0.5, 1), {
      paint: part % 3 ? '#b04a3a' : '#d8d2c4',
    })
    scenery.triangle(at(b, 0.28, 0.1), at(a, 0.28, 0.1), [0, h * 0.1, 0], { paint: '#5a8a42' })
  }
}

export const factory: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  scenery.box([0, 0, 0], [w, h * 0.4, d], wall)
  windows(site, [w, h * 0.4, d], 5)
  for (let tooth = 0; tooth < 5; tooth++)
    scenery.gable([(tooth / 5 - 0.4) * w, h * 0.4, 0], [d, h * 0.14, w / 5], STONE, wall, Math.PI / 2)
  for (const x of [0.22, 0.36]) {
    scenery.post([x * w, 0, -d * 0.3], [x * w, h, -d * 0.3], [w * 0.04, w * 0.028], { paint: '#a8604a' }, 14)
    scenery.post(
      [x * w, h * 0.9, -d * 0.3],
      [x * w, h * 0.94, -d * 0.3],
      [w * 0.032, w * 0.032],
      { paint: '#efe8da' },
      14,
    )
  }
}

export const barn = gabled({ paint: '#5a5f66' }, { share: 0.55 })

export const glassHouse: BuildingPainter = (site) => {
  const {
    scenery,
    size: [w, h, d],
    wall,
  } = site
  scenery.box([0, 0, 0], [w, h * 0.62, d], wall)
  scenery.gable([0, h * 0.62, 0], [d, h * 0.38, w], { paint: '#bcd2d8' }, wall, Math.PI / 2)
  for (let bar = 0; bar <= 8; bar++) {
    scenery.box([(bar / 8 - 0.5) * w, 0, d / 2], [0.06, h * 0.62, 0.06], { paint: '#f0f2f0' })
    for (const x of [-0.5, 0.5])
      scenery.box([x * w, 0, (bar / 8 - 0.5) * d], [0.06, h * 0.62, 0.06], { paint: '#f0f2f0' })
  }
}
