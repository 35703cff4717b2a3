import { BufferAttribute, type BufferGeometry, DynamicDrawUsage, Mesh, type Object3D } from 'three/webgpu'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { SoftRecord } from '../../../shared/scene/stagedSoft.ts'
import { finerGeometry } from './finerGeometry.ts'
import { gripAt } from './grips.ts'
import { type Lattice, latticeOf } from './lattice.ts'
import { cellsEach } from './softThing.ts'

/**
 * Lets the meshes of a soft body bend as its lattice does: free-form deformation (Sederberg and Parry, 1986) with the
 * weights of the corners of each point's cell. Normals are turned by the slope of the deformation there. The answer bends
 * them as they are at a time.
 */
export function bentMeshes(
  object: Object3D,
  body: StagedBody,
  record: SoftRecord,
  { bodies }: Pick<StagedScene, 'bodies'>,
): (timeSeconds: number) => void {
  const lattice = latticeOf(body.parts, cellsEach(bodies.filter(({ soft }) => soft !== undefined).length))
  const skins: Skin[] = []
  object.traverse((one) => {
    if (one instanceof Mesh) skins.push(skinOf(one, lattice))
  })
  const places = new Float32Array(lattice.rest.length)
  return (timeSeconds) => {
    placesAt(record, timeSeconds, places)
    const slopes = slopesOf(lattice, places)
    for (const skin of skins) bend(skin, places, slopes)
  }
}

/** A mesh with what holds each of its points. */
interface Skin {
  readonly geometry: BufferGeometry
  readonly corners: Uint16Array
  readonly weights: Float32Array
  readonly restNormals: Float32Array
}

function skinOf(mesh: Mesh, lattice: Lattice): Skin {
  const raw = mesh.geometry.index === null ? mesh.geometry : mesh.geometry.toNonIndexed()
  const geometry = finerGeometry(raw, 0.45 * Math.min(...lattice.edges))
  mesh.geometry.dispose()
  raw.dispose()
  mesh.geometry = geometry
  mesh.frustumCulled = false
  const rest = geometry.getAttribute('position')
  const corners = new Uint16Array(rest.count * 8)
  const weights = new Float32Array(rest.count * 8)
  for (let vertex = 0; vertex < rest.count; vertex++) {
    gripAt(lattice, [rest.getX(vertex), rest.getY(vertex), rest.getZ(vertex)], corners, weights, vertex * 8)
  }
  const restNormals = Float32Array.from(geometry.getAttribute('normal').array)
  for (const name of ['position', 'normal']) {
    const values = Float32Array.from(geometry.getAttribute(name).array)
    geometry.setAttribute(name, new BufferAttribute(values, 3).setUsage(DynamicDrawUsage))
  }
  return { geometry, corners, weights, restNormals }
}

/** The places at a time, between the two frames around it. */
function placesAt({ times, frames }: SoftRecord, timeSeconds: number, into: Float32Array): void {
  let [low, high] = [0, times.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (times[middle]! <= timeSeconds) low = middle
    else high = middle - 1
  }
  const [from, to] = [frames[low]!, frames[Math.min(frames.length - 1, low + 1)]!]
  const span = (times[low + 1] ?? times[low]!) - times[low]!
  const share = span > 0 ? Math.min(1, Math.max(0, (timeSeconds - times[low]!) / span)) : 0
  for (let at = 0; at < into.length; at++) into[at] = from[at]! + (to[at]! - from[at]!) * share
}

/** How the stuff around each point of the lattice is stretched and turned: nine numbers, three columns. */
function slopesOf({ cells, edges, shares }: Lattice, places: Float32Array): Float32Array {
  const slopes = new Float32Array(shares.length * 9)
  const counted = new Uint8Array(shares.length)
  const own = new Float32Array(9)
  for (let first = 0; first < cells.length; first += 8) {
    own.fill(0)
    for (let corner = 0; corner < 8; corner++) {
      const at = cells[first + corner]! * 3
      for (let column = 0; column < 3; column++) {
        const share = ((corner >> column) & 1 ? 0.25 : -0.25) / edges[column as 0 | 1 | 2]
        for (let axis = 0; axis < 3; axis++) own[column * 3 + axis]! += share * places[at + axis]!
      }
    }
    for (let corner = 0; corner < 8; corner++) {
      const point = cells[first + corner]!
      counted[point]!++
      for (let entry = 0; entry < 9; entry++) slopes[point * 9 + entry]! += own[entry]!
    }
  }
  for (let at = 0; at < slopes.length; at++) slopes[at]! /= counted[Math.floor(at / 9)]!
  return slopes
}

function bend({ geometry, corners, weights, restNormals }: Skin, places: Float32Array, slopes: Float32Array): void {
  const position = geometry.getAttribute('position') as BufferAttribute
  const normal = geometry.getAttribute('normal') as BufferAttribute
  const [toPlace, toNormal] = [position.array as Float32Array, normal.array as Float32Array]
  const m = new Float32Array(9)
  for (let vertex = 0; vertex < position.count; vertex++) {
    let x = 0
    let y = 0
    let z = 0
    m.fill(0)
    for (let at = vertex * 8; at < vertex * 8 + 8; at++) {
      const weight = weights[at]!
      const point = corners[at]!
      x += weight * places[point * 3]!
      y += weight * places[point * 3 + 1]!
      z += weight * places[point * 3 + 2]!
      for (let entry = 0; entry < 9; entry++) m[entry]! += weight * slopes[point * 9 + entry]!
    }
    const at = vertex * 3
    toPlace[at] = x
    toPlace[at + 1] = y
    toPlace[at + 2] = z
    // Normals go with the cofactors: cross products of the columns.
    const nx = restNormals[at]!
    const ny = restNormals[at + 1]!
    const nz = restNormals[at + 2]!
    const bx =
      nx * (m[4]! * m[8]! - m[5]! * m[7]!) + ny * (m[7]! * m[2]! - m[8]! * m[1]!) + nz * (m[1]! * m[5]! - m[2]! * m[4]!)
    const by =
      nx * (m[5]! * m[6]! - m[3]! * m[8]!) + ny * (m[8]! * m[0]! - m[6]! * m[2]!) + nz * (m[2]! * m[3]! - m[0]! * m[5]!)
    const bz =
      nx * (m[3]! * m[7]! - m[4]! * m[6]!) + ny * (m[6]! * m[1]! - m[7]! * m[0]!) + nz * (m[0]! * m[4]! - m[1]! * m[3]!)
    const long = Math.sqrt(bx * bx + by * by + bz * bz) || 1
    toNormal[at] = bx / long
    toNormal[at + 1] = by / long
    toNormal[at + 2] = bz / long
  }
  position.needsUpdate = true
  normal.needsUpdate = true
}
