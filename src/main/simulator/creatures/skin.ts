import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import { rotated, sum } from '../staging/vectors.ts'
import type { Pose } from './frame.ts'

/**
 * A rounded lump that flesh is blended from: a bar with round ends from one point to another, in the frame of its bone.
 * `flat` squeezes it along the bone's X and Z.
 */
export interface Lump {
  readonly bone: string
  readonly from: Vector3
  readonly to?: Vector3
  readonly radius: number
  readonly endRadius?: number
  readonly flat?: readonly [number, number]
}

/** Whether a point of a skin is marked: above 0 it has the second colour, below 0 the first. */
export type Mark = (place: Vector3, normal: Vector3) => number

/** The mark of cloth whose second colour is printed on it all over. */
export const PRINTED = 4

/** Lumps that flow into each other and are of one stuff. */
export interface Skin {
  readonly lumps: readonly Lump[]
  /** How softly lumps flow into each other, metres. */
  readonly blend: number
  /** Edge of the grid's cells, metres. */
  readonly cell: number
  readonly colour: string
  readonly second?: string
  readonly mark?: Mark
  /** A third colour over both: skin where clothes end. */
  readonly third?: { readonly colour: string; readonly mark: Mark }
}

export interface SkinMesh {
  readonly positions: number[]
  readonly normals: number[]
  readonly indices: number[]
  /** Four bones and their shares for each corner. */
  readonly bones: number[]
  readonly weights: number[]
  readonly marks: number[]
  readonly thirds: number[]
  /** How much of the sky each corner sees, past its own body. */
  readonly open: number[]
}

interface PlacedLump {
  readonly bone: number
  readonly a: Vector3
  readonly axis: Vector3
  readonly squared: number
  readonly radius: number
  readonly grow: number
  readonly flat: readonly [number, number] | undefined
  readonly at: Vector3
  readonly unturn: readonly [number, number, number, number]
}

/** Turns blended lumps into a mesh, once, in the pose in which the skin is made (surface nets, Gibson 1998). */
export function meshOfSkin(skin: Skin, pose: Pose, boneNumbers: ReadonlyMap<string, number>): SkinMesh {
  const lumps = skin.lumps.map((lump) => place(lump, pose, boneNumbers))
  const blend = Math.max(skin.blend, 1e-4)
  const distance = (x: number, y: number, z: number): number => {
    let all = 1e9
    for (const lump of lumps) {
      const d = distanceTo(lump, x, y, z)
      const h = Math.max(blend - Math.abs(all - d), 0) / blend
      all = Math.min(all, d) - h * h * blend * 0.25
    }
    return all
  }
  const net = surfaceNet(distance, boundsOf(skin, pose), skin.cell)
  const mesh: SkinMesh = {
    positions: net.positions,
    normals: [],
    indices: net.indices,
    bones: [],
    weights: [],
    marks: [],
    thirds: [],
    open: [],
  }
  const step = skin.cell * 0.3
  for (let at = 0; at < net.positions.length; at += 3) {
    const [x, y, z] = [net.positions[at]!, net.positions[at + 1]!, net.positions[at + 2]!]
    const gx = distance(x + step, y, z) - distance(x - step, y, z)
    const gy = distance(x, y + step, z) - distance(x, y - step, z)
    const gz = distance(x, y, z + step) - distance(x, y, z - step)
    const long = Math.hypot(gx, gy, gz) || 1
    const [nx, ny, nz] = [gx / long, gy / long, gz / long]
    mesh.normals.push(nx, ny, nz)
    addWeights(mesh, lumps, blend, x, y, z)
    mesh.marks.push(skin.mark?.([x, y, z], [nx, ny, nz]) ?? -1)
    mesh.thirds.push(skin.third?.mark([x, y, z], [nx, ny, nz]) ?? -1)
    let open = 1
    for (const [far, share] of [
      [2.5, 0.3],
      [6, 0.3],
    ] as const) {
      const reach = skin.cell * far
      open -= share * Math.max(0, 1 - Math.max(0, distance(x + nx * reach, y + ny * reach, z + nz * reach)) / reach)
    }
    mesh.open.push(open * (0.86 + 0.14 * ny))
  }
  return mesh
}

function place(lump: Lump, pose: Pose, boneNumbers: ReadonlyMap<string, number>): PlacedLump {
  const frame = pose.get(lump.bone)
  const number = boneNumbers.get(lump.bone)
  if (frame === undefined || number === undefined)
    throw new Error(`A lump hangs on a bone that is not there: ${lump.bone}`)
  const to = lump.to ?? lump.from
  const axis: Vector3 = [to[0] - lump.from[0], to[1] - lump.from[1], to[2] - lump.from[2]]
  const [x, y, z, w] = frame.turn
  return {
    bone: number,
    a: lump.from,
    axis,
    squared: axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2,
    radius: lump.radius,
    grow: (lump.endRadius ?? lump.radius) - lump.radius,
    flat: lump.flat,
    at: frame.at,
    unturn: [-x, -y, -z, w],
  }
}

function distanceTo(lump: PlacedLump, x: number, y: number, z: number): number {
  const [qx, qy, qz, qw] = lump.unturn
  const [px, py, pz] = [x - lump.at[0], y - lump.at[1], z - lump.at[2]]
  const tx = 2 * (qy * pz - qz * py)
  const ty = 2 * (qz * px - qx * pz)
  const tz = 2 * (qx * py - qy * px)
  let lx = px + qw * tx + (qy * tz - qz * ty) - lump.a[0]
  const ly = py + qw * ty + (qz * tx - qx * tz) - lump.a[1]
  let lz = pz + qw * tz + (qx * ty - qy * tx) - lump.a[2]
  let shrink = 1
  if (lump.flat) {
    lx /= lump.flat[0]
    lz /= lump.flat[1]
    shrink = Math.min(1, lump.flat[0], lump.flat[1])
  }
  const [ax, ay, az] = lump.axis
  const share = lump.squared < 1e-12 ? 0 : Math.min(1, Math.max(0, (lx * ax + ly * ay + lz * az) / lump.squared))
  return (Math.hypot(lx - ax * share, ly - ay * share, lz - az * share) - lump.radius - lump.grow * share) * shrink
}

function addWeights(
  mesh: SkinMesh,
  lumps: readonly PlacedLump[],
  blend: number,
  x: number,
  y: number,
  z: number,
): void {
  const near = new Map<number, number>()
  const distances = lumps.map((lump) => distanceTo(lump, x, y, z))
  const least = Math.min(...distances)
  for (const [index, d] of distances.entries()) {
    const pull = Math.exp(-(((d - least) / (blend * 0.55)) ** 2) * 2)
    const { bone } = lumps[index]!
    if (pull > 0.02) near.set(bone, Math.max(near.get(bone) ?? 0, pull))
  }
  const strongest = [...near].sort((one, other) => other[1] - one[1]).slice(0, 4)
  const whole = strongest.reduce((sum, [, share]) => sum + share, 0)
  for (let slot = 0; slot < 4; slot++) {
    mesh.bones.push(strongest[slot]?.[0] ?? 0)
    mesh.weights.push((strongest[slot]?.[1] ?? 0) / whole)
  }
}

function boundsOf(skin: Skin, pose: Pose): { low: Vector3; high: Vector3 } {
  const low: Vector3 = [1e9, 1e9, 1e9]
  const high: Vector3 = [-1e9, -1e9, -1e9]
  for (const lump of skin.lumps) {
    const frame = pose.get(lump.bone)!
    const radius = Math.max(lump.radius, lump.endRadius ?? 0) * Math.max(1, ...(lump.flat ?? [])) + skin.cell * 2
    for (const end of [lump.from, lump.to ?? lump.from]) {
      const flattened: Vector3 =
        lump.flat && end !== lump.from
          ? [
              lump.from[0] + (end[0] - lump.from[0]) * lump.flat[0],
              end[1],
              lump.from[2] + (end[2] - lump.from[2]) * lump.flat[1],
            ]
          : end
      const world = sum(frame.at, rotated(flattened, frame.turn))
      for (const axis of [0, 1, 2] as const) {
        low[axis] = Math.min(low[axis], world[axis] - radius)
        high[axis] = Math.max(high[axis], world[axis] + radius)
      }
    }
  }
  return { low, high }
}

function surfaceNet(
  distance: (x: number, y: number, z: number) => number,
  { low, high }: { low: Vector3; high: Vector3 },
  cell: number,
): { positions: number[]; indices: number[] } {
  const [nx, ny, nz] = ([0, 1, 2] as const).map((axis) => Math.ceil((high[axis] - low[axis]) / cell) + 1) as [
    number,
    number,
    number,
  ]
  const field = new Float32Array(nx * ny * nz)
  const at = (i: number, j: number, k: number) => i + nx * (j + ny * k)
  const fill = ([fromI, fromJ, fromK]: Vector3, value: (i: number, j: number, k: number) => number) => {
    for (let k = fromK; k < Math.min(nz, fromK + BLOCK); k++)
      for (let j = fromJ; j < Math.min(ny, fromJ + BLOCK); j++)
        for (let i = fromI; i < Math.min(nx, fromI + BLOCK); i++) field[at(i, j, k)] = value(i, j, k)
  }
  // Where the surface is farther away than a block reaches, only the side matters.
  const reach = (Math.sqrt(3) / 2) * BLOCK * cell * 1.25
  for (let k = 0; k < nz; k += BLOCK)
    for (let j = 0; j < ny; j += BLOCK)
      for (let i = 0; i < nx; i += BLOCK) {
        const middle = (from: number, axis: 0 | 1 | 2) => low[axis] + (from + (BLOCK - 1) / 2) * cell
        const far = distance(middle(i, 0), middle(j, 1), middle(k, 2))
        if (Math.abs(far) > reach) fill([i, j, k], () => far)
        else fill([i, j, k], (a, b, c) => distance(low[0] + a * cell, low[1] + b * cell, low[2] + c * cell))
      }
  const positions: number[] = []
  const indices: number[] = []
  const corner = new Int32Array(nx * ny * nz).fill(-1)
  for (let k = 0; k + 1 < nz; k++)
    for (let j = 0; j + 1 < ny; j++)
      for (let i = 0; i + 1 < nx; i++) {
        let [crossings, x, y, z] = [0, 0, 0, 0]
        for (const [di, dj, dk, ei, ej, ek] of CELL_EDGES) {
          const one = field[at(i + di, j + dj, k + dk)]!
          const other = field[at(i + ei, j + ej, k + ek)]!
          if (one < 0 === other < 0) continue
          const share = one / (one - other)
          crossings++
          x += i + di + (ei - di) * share
          y += j + dj + (ej - dj) * share
          z += k + dk + (ek - dk) * share
        }
        if (crossings === 0) continue
        corner[at(i, j, k)] = positions.length / 3
        positions.push(
          low[0] + (x / crossings) * cell,
          low[1] + (y / crossings) * cell,
          low[2] + (z / crossings) * cell,
        )
      }
  const face = (inside: boolean, a: number, b: number, c: number, d: number) => {
    const quad = [corner[a]!, corner[b]!, corner[c]!, corner[d]!] as const
    if (quad.includes(-1)) return
    if (inside) indices.push(quad[0], quad[1], quad[2], quad[0], quad[2], quad[3])
    else indices.push(quad[0], quad[2], quad[1], quad[0], quad[3], quad[2])
  }
  for (let k = 1; k + 1 < nz; k++)
    for (let j = 1; j + 1 < ny; j++)
      for (let i = 1; i + 1 < nx; i++) {
        const here = field[at(i, j, k)]! < 0
        if (here !== field[at(i + 1, j, k)]! < 0)
          face(here, at(i, j - 1, k - 1), at(i, j, k - 1), at(i, j, k), at(i, j - 1, k))
        if (here !== field[at(i, j + 1, k)]! < 0)
          face(here, at(i - 1, j, k - 1), at(i - 1, j, k), at(i, j, k), at(i, j, k - 1))
        if (here !== field[at(i, j, k + 1)]! < 0)
          face(here, at(i - 1, j - 1, k), at(i, j - 1, k), at(i, j, k), at(i - 1, j, k))
      }
  return { positions, indices }
}

/** Corners of the grid along one edge of a block that is looked at as a whole. */
const BLOCK = 5

const CELL_EDGES: readonly (readonly [number, number, number, number, number, number])[] = [
  [0, 0, 0, 1, 0, 0],
  [0, 1, 0, 1, 1, 0],
  [0, 0, 1, 1, 0, 1],
  [0, 1, 1, 1, 1, 1],
  [0, 0, 0, 0, 1, 0],
  [1, 0, 0, 1, 1, 0],
  [0, 0, 1, 0, 1, 1],
  [1, 0, 1, 1, 1, 1],
  [0, 0, 0, 0, 0, 1],
  [1, 0, 0, 1, 0, 1],
  [0, 1, 0, 0, 1, 1],
  [1, 1, 0, 1, 1, 1],
]
