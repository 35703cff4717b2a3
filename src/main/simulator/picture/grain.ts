import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RedFormat,
  RepeatWrapping,
  UnsignedByteType,
} from 'three/webgpu'
import type { MaterialName } from '../../../shared/scene/materials.ts'
import { layeredNoise, type TileNoise, tileNoise } from './valueNoise.ts'

/** The fine unevenness that tells materials apart. */
export type GrainKind = 'wood' | 'stone' | 'fine' | 'weave' | 'planks' | 'grass'

const SIZE = 256

/** Which grain a thing of a material has. */
export const GRAIN_OF: Readonly<Record<MaterialName, GrainKind>> = {
  wood: 'wood',
  metal: 'fine',
  glass: 'fine',
  ceramic: 'fine',
  plastic: 'fine',
  rubber: 'fine',
  stone: 'stone',
  cloth: 'weave',
  paper: 'fine',
  soil: 'stone',
  brass: 'fine',
  copper: 'fine',
  gold: 'fine',
  bronze: 'fine',
  aluminium: 'fine',
  ice: 'fine',
  leather: 'fine',
  foam: 'fine',
  fruit: 'fine',
  bread: 'stone',
  wax: 'fine',
  bamboo: 'wood',
  concrete: 'stone',
  brick: 'stone',
  cork: 'stone',
  leaf: 'fine',
}

/** A grain as a tile that repeats without a seam; 0.5 is the plain colour. */
export function grainTexture(kind: GrainKind): DataTexture {
  const noise = tileNoise(KIND_SEED[kind])
  const data = new Uint8Array(SIZE * SIZE)
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      const value = grainAt(kind, noise, column / SIZE, row / SIZE)
      data[row * SIZE + column] = Math.round(255 * Math.min(1, Math.max(0, value)))
    }
  }
  const texture = new DataTexture(data, SIZE, SIZE, RedFormat, UnsignedByteType)
  texture.wrapS = texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.needsUpdate = true
  return texture
}

const KIND_SEED: Readonly<Record<GrainKind, number>> = {
  wood: 11,
  stone: 12,
  fine: 13,
  weave: 14,
  planks: 15,
  grass: 16,
}

/** `u`, `v` in 0 to 1 over the tile. */
function grainAt(kind: GrainKind, noise: TileNoise, u: number, v: number): number {
  switch (kind) {
    case 'wood':
      return woodAt(noise, u, v)
    case 'stone':
      return 0.15 + 0.7 * layeredNoise(noise, u * 8, v * 8, [8, 8], 5)
    case 'fine':
      return 0.35 + 0.3 * layeredNoise(noise, u * 24, v * 24, [24, 24], 3)
    case 'weave': {
      const threads = Math.sin(u * 2 * Math.PI * 32) * Math.sin(v * 2 * Math.PI * 32)
      return 0.5 + 0.22 * threads + 0.2 * (layeredNoise(noise, u * 8, v * 8, [8, 8], 3) - 0.5)
    }
    case 'planks': {
      const board = Math.floor(v * 4)
      const edge = Math.min((v * 4) % 1, 1 - ((v * 4) % 1))
      const tone = noise(board + 0.5, 0.5, [4, 4]) - 0.5
      return woodAt(noise, (u + board * 0.37) % 1, v) + 0.35 * tone - (edge < 0.02 ? 0.35 : 0)
    }
    case 'grass':
      return 0.1 + 0.8 * (0.5 * layeredNoise(noise, u * 4, v * 4, [4, 4], 4) + 0.5 * noise(u * 96, v * 96, [96, 96]))
  }
}

function woodAt(noise: TileNoise, u: number, v: number): number {
  const bend = layeredNoise(noise, u * 2, v * 4, [2, 4], 3)
  const rings = 0.5 + 0.5 * Math.sin(2 * Math.PI * (v * 6 + bend * 2.2))
  const fibres = layeredNoise(noise, u * 4, v * 64, [4, 64], 2)
  return 0.2 + 0.35 * rings + 0.3 * fibres + 0.1 * bend
}
