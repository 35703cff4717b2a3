import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type BuildingPainter, STONE, WOOD } from './buildingPainter.ts'

export const bridge: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const [long, wide] = [Math.max(w, d), Math.min(w, d)]
  const place = (u: number, y: number, v: number): Vector3 => (d > w ? [v, y, u] : [u, y, v])
  const sized = (u: number, y: number, v: number): Vector3 => (d > w ? [v, y, u] : [u, y, v])
  scenery.box(place(0, h * 0.6, 0), sized(long, h * 0.14, wide), wall)
  for (const side of [-1, 1]) {
    scenery.box(place(0, h * 0.92, side * wide * 0.46), sized(long, h * 0.06, wide * 0.05), STONE)
    for (let post = 0; post <= 16; post++)
      scenery.box(
        place((post / 16 - 0.5) * long * 0.99, h * 0.72, side * wide * 0.46),
        sized(long * 0.008, h * 0.28, wide * 0.05),
        STONE,
      )
  }
  for (const pier of [-0.48, -0.16, 0.16, 0.48])
    scenery.box(place(pier * long, 0, 0), sized(long * 0.03, h * 0.62, wide * 0.8), STONE)
}

export const hangingBridge: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  scenery.box([0, h * 0.3, 0], [w, h * 0.04, d], WOOD)
  for (const z of [-0.36, 0.36])
    for (const x of [-0.5, 0.5]) scenery.box([x * w, 0, z * d], [w * 0.12, h, d * 0.012], wall)
  for (const x of [-0.5, 0.5])
    for (let step = 0; step < 24; step++) {
      const y = (share: number) =>
        h *
        (0.4 +
          0.6 *
            Math.min(
              1,
              ((share * d) / (0.36 * d)) ** 2 * (Math.abs(share) > 0.36 ? 0 : 1) +
                (Math.abs(share) > 0.36 ? (0.5 - Math.abs(share)) / 0.14 : 0),
            ))
      const [a, b] = [step / 24 - 0.5, (step + 1) / 24 - 0.5]
      scenery.post([x * w, y(a), a * d], [x * w, y(b), b * d], [0.06, 0.06], wall, 5)
      scenery.post([x * w, h * 0.32, a * d], [x * w, y(a), a * d], [0.03, 0.03], wall, 4)
    }
}

export const tunnel: BuildingPainter = ({ scenery, size: [w, h, d], wall }) => {
  const count = 14
  for (let part = 0; part < count; part++) {
    const at = (index: number, out: number, z: number): Vector3 => {
      const angle = (Math.PI * index) / count
      return [-out * w * 0.5 * Math.cos(angle), out * h * Math.sin(angle), z]
    }
    const [front, back] = [d / 2, -d / 2]
    scenery.quad(at(part, 1, front), at(part + 1, 1, front), at(part + 1, 1, back), at(part, 1, back), wall)
    scenery.quad(at(part, 0.84, front), at(part, 0.84, back), at(part + 1, 0.84, back), at(part + 1, 0.84, front), {
      paint: '#3a3834',
    })
    scenery.quad(at(part, 0.84, front), at(part + 1, 0.84, front), at(part + 1, 1, front), at(part, 1, front), STONE)
  }
}
