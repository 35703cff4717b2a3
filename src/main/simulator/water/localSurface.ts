import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { WaterField } from './waterField.ts'

/** The water around a thing as a plane. Metres relative to the surface at rest, metres per second. */
export interface LocalSurface {
  readonly level: number
  readonly slopeX: number
  readonly slopeZ: number
  readonly flowX: number
  readonly flowZ: number
}

const LOOKS = 16

/** How fast the phase of a travelling wave turns, radians a second: omega^2 = g k tanh(kh) (Airy). */
export function turningRate(wavelength: number, depth: number, gravity: number): number {
  const k = (2 * Math.PI) / wavelength
  return Math.sqrt(gravity * k * Math.tanh(k * depth))
}

/** Height of the travelling waves of a water at a place, metres from its middle, and a time. */
export function waveHeight(
  { waves, bed }: Pick<StagedWater, 'waves' | 'bed'>,
  gravity: number,
  x: number,
  z: number,
  time: number,
): number {
  let height = 0
  for (const { amplitude, wavelength, heading, phase } of waves) {
    const k = (2 * Math.PI) / wavelength
    const along = x * Math.cos(heading) + z * Math.sin(heading)
    height += amplitude * Math.sin(k * along - turningRate(wavelength, bed.depth, gravity) * time + phase)
  }
  return height
}

/**
 * The water around a place, seen on a circle: what a thing in the middle itself pushes up or down does not count. Undefined
 * where there is no water.
 */
export function localSurface(
  field: WaterField,
  [x, z]: readonly [number, number],
  radius: number,
): LocalSurface | undefined {
  const levels: (number | undefined)[] = []
  let [sum, count, flowX, flowZ] = [0, 0, 0, 0]
  for (let look = 0; look < LOOKS; look++) {
    const angle = (look / LOOKS) * 2 * Math.PI
    const [px, pz] = [x + radius * Math.cos(angle), z + radius * Math.sin(angle)]
    const surface = field.surfaceAt(px, pz)
    levels.push(surface)
    if (surface === undefined) continue
    sum += surface
    count++
    const cell = field.cellAt(px, pz)
    if (cell === undefined) continue
    const [u, v] = field.velocity(cell)
    flowX += u
    flowZ += v
  }
  if (count === 0) return undefined
  const level = sum / count
  let [slopeX, slopeZ] = [0, 0]
  levels.forEach((one, look) => {
    const angle = (look / LOOKS) * 2 * Math.PI
    const rise = (one ?? level) - level
    slopeX += (2 * rise * Math.cos(angle)) / (LOOKS * radius)
    slopeZ += (2 * rise * Math.sin(angle)) / (LOOKS * radius)
  })
  return { level, slopeX, slopeZ, flowX: flowX / count, flowZ: flowZ / count }
}
