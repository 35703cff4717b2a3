import type { Skyline } from './sets/setLook.ts'
import { layeredNoise, type TileNoise } from './valueNoise.ts'

/** What stands along the horizon in one direction: heights as sines of elevation, and how dark the nearer one is. */
export interface Outline {
  readonly near: number
  readonly far: number
  /** 0 is the colour of the far ground, 1 that of the ground below. */
  readonly dark: number
}

/** The outline at a direction, `around` from 0 to 1. */
export function skylineOf(skyline: Skyline, noise: TileNoise, around: number): Outline {
  const ridge = (count: number, row: number, layers = 5) =>
    layeredNoise(noise, around * count, row, [count, 64], layers)
  switch (skyline) {
    case 'hills':
      return { near: 0.004 + 0.05 * ridge(36, 3.5), far: 0.012 + 0.08 * ridge(22, 9.5), dark: 0 }
    case 'mountains': {
      const peaks = (count: number, row: number) => (1 - Math.abs(2 * ridge(count, row) - 1)) ** 2
      return { near: 0.03 + 0.1 * peaks(26, 3.5), far: 0.07 + 0.2 * peaks(16, 9.5), dark: 0.1 }
    }
    case 'wood': {
      const crowns = 0.012 * Math.abs(Math.sin(around * 900 + 6 * ridge(64, 5.5, 2)))
      return {
        near: 0.028 + 0.03 * ridge(40, 3.5, 3) + crowns * ridge(256, 7.5, 2),
        far: 0.03 + 0.06 * ridge(22, 9.5),
        dark: 0.3,
      }
    }
    case 'roofs': {
      const block = (count: number, row: number) => noise(Math.floor(around * count) + 0.5, row, [count, 64])
      return { near: 0.02 + 0.05 * block(180, 3.5) ** 2, far: 0.03 + 0.1 * block(120, 9.5) ** 2, dark: 0.12 }
    }
    case 'dunes':
      return { near: 0.008 + 0.03 * ridge(18, 3.5, 2), far: 0.012 + 0.035 * ridge(12, 9.5, 2), dark: 0 }
    case 'sea':
    case 'none':
      return { near: -1, far: -1, dark: 0 }
  }
}
