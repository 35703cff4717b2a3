import type { StagedWater } from '../../../shared/scene/stagedWater.ts'

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
