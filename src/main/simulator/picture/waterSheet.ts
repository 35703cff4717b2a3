import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three/webgpu'
import type { WaterView } from '../water/waterView.ts'

/** A surface of water whose places follow the record. */
export interface Sheet {
  readonly geometry: BufferGeometry
  show(view: WaterView): void
}

/** A geometry of so many places that move, with what the surface's material needs of each. */
export function sheetOf(count: number, index: number[]) {
  const places = new Float32Array(count * 3)
  const slopes = new Float32Array(count * 2)
  const states = new Float32Array(count * 2)
  const geometry = new BufferGeometry()
  const attributes = {
    position: new BufferAttribute(places, 3).setUsage(DynamicDrawUsage),
    slope: new BufferAttribute(slopes, 2).setUsage(DynamicDrawUsage),
    state: new BufferAttribute(states, 2).setUsage(DynamicDrawUsage),
  }
  for (const [name, attribute] of Object.entries(attributes)) geometry.setAttribute(name, attribute)
  geometry.setIndex(index)
  return {
    geometry,
    set(
      at: number,
      x: number,
      y: number,
      z: number,
      { slopeX, slopeZ, depth, foam }: { slopeX: number; slopeZ: number; depth: number; foam: number },
    ) {
      places[3 * at] = x
      places[3 * at + 1] = y
      places[3 * at + 2] = z
      slopes[2 * at] = slopeX
      slopes[2 * at + 1] = slopeZ
      states[2 * at] = depth
      states[2 * at + 1] = foam
    },
    changed() {
      for (const attribute of Object.values(attributes)) attribute.needsUpdate = true
    },
  }
}
