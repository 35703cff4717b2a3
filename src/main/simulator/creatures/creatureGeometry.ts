import {
  BufferAttribute,
  BufferGeometry,
  Color,
  CylinderGeometry,
  ExtrudeGeometry,
  Shape,
  SphereGeometry,
  SRGBColorSpace,
  Uint16BufferAttribute,
} from 'three/webgpu'
import { rotated, sum } from '../staging/vectors.ts'
import type { Body, Solid } from './body.ts'
import { meshOfSkin, PRINTED } from './skin.ts'

interface Parts {
  readonly position: number[]
  readonly normal: number[]
  readonly index: number[]
  readonly skinIndex: number[]
  readonly skinWeight: number[]
  readonly tint: number[]
  readonly secondTint: number[]
  readonly thirdTint: number[]
  /** Where the second colour begins (above 0), how much sky is seen, how glossy it is, where the third colour begins. */
  readonly surface: number[]
}

/** The whole body as one mesh, in the pose in which its skin is made. */
export function creatureGeometry(body: Body): BufferGeometry {
  const numbers = new Map(body.bones.map((name, index) => [name, index]))
  const parts: Parts = {
    position: [],
    normal: [],
    index: [],
    skinIndex: [],
    skinWeight: [],
    tint: [],
    secondTint: [],
    thirdTint: [],
    surface: [],
  }
  for (const skin of body.skins) {
    const mesh = meshOfSkin(skin, body.restPose, numbers)
    const first = parts.position.length / 3
    append(parts.position, mesh.positions)
    append(parts.normal, mesh.normals)
    append(parts.skinIndex, mesh.bones)
    append(parts.skinWeight, mesh.weights)
    for (const corner of mesh.indices) parts.index.push(first + corner)
    const [tint, second] = [linear(skin.colour), linear(skin.second ?? skin.colour)]
    const third = linear(skin.third?.colour ?? skin.colour)
    for (let corner = 0; corner < mesh.marks.length; corner++) {
      parts.tint.push(...tint)
      parts.secondTint.push(...second)
      parts.thirdTint.push(...third)
      parts.surface.push(mesh.marks[corner]!, mesh.open[corner]!, 0, mesh.thirds[corner]!)
    }
  }
  for (const solid of body.solids) addSolid(parts, solid, body, numbers)
  const geometry = new BufferGeometry()
  const add = (name: string, values: number[], size: number) =>
    geometry.setAttribute(name, new BufferAttribute(Float32Array.from(values), size))
  add('position', parts.position, 3)
  add('normal', parts.normal, 3)
  add('skinWeight', parts.skinWeight, 4)
  add('tint', parts.tint, 3)
  add('secondTint', parts.secondTint, 3)
  add('thirdTint', parts.thirdTint, 3)
  add('surface', parts.surface, 4)
  geometry.setAttribute('skinIndex', new Uint16BufferAttribute(parts.skinIndex, 4))
  geometry.setIndex(parts.index)
  return geometry
}

function addSolid(parts: Parts, solid: Solid, body: Body, numbers: ReadonlyMap<string, number>): void {
  const shape = solidGeometry(solid)
  const first = parts.position.length / 3
  const frame = body.restPose.get(solid.bone)
  if (frame === undefined) throw new Error(`A part hangs on a bone that is not there: ${solid.bone}`)
  const [places, normals] = [shape.getAttribute('position'), shape.getAttribute('normal')]
  const tint = linear(solid.colour)
  const print = solid.kind === 'skirt' ? solid.print : undefined
  const second = linear(print ?? (solid.kind === 'sheet' ? (solid.spots ?? solid.colour) : solid.colour))
  for (let corner = 0; corner < places.count; corner++) {
    const local: [number, number, number] = [places.getX(corner), places.getY(corner), places.getZ(corner)]
    parts.position.push(...sum(frame.at, rotated(local, frame.turn)))
    parts.normal.push(...rotated([normals.getX(corner), normals.getY(corner), normals.getZ(corner)], frame.turn))
    parts.skinIndex.push(numbers.get(solid.bone) ?? 0, 0, 0, 0)
    parts.skinWeight.push(1, 0, 0, 0)
    parts.tint.push(...tint)
    parts.secondTint.push(...second)
    parts.thirdTint.push(...tint)
    parts.surface.push(print === undefined ? -1 : PRINTED, 0.92, solid.glossy ? 1 : 0, -1)
  }
  const index = shape.getIndex()
  for (let corner = 0; corner < (index?.count ?? places.count); corner++)
    parts.index.push(first + (index?.getX(corner) ?? corner))
  shape.dispose()
}

function solidGeometry(solid: Solid): BufferGeometry {
  switch (solid.kind) {
    case 'ellipsoid': {
      const detail = solid.detail ?? 12
      const sphere = new SphereGeometry(1, detail, Math.max(4, Math.round(detail * 0.75)))
      const [x, y, z] = solid.radii
      return sphere.scale(x, y, z).translate(...solid.at)
    }
    case 'skirt': {
      const { from, to, radius, endRadius, flat } = solid
      // Along Y its top has the end radius: the bone runs down the leg.
      return new CylinderGeometry(endRadius, radius, to - from, 28, 4, true)
        .translate(0, (from + to) / 2, 0)
        .scale(flat, 1, 1)
    }
    case 'sheet': {
      const outline = new Shape()
      for (const [index, [x, y]] of solid.outline.entries()) {
        if (index === 0) outline.moveTo(x, y)
        else outline.lineTo(x, y)
      }
      return new ExtrudeGeometry(outline, { depth: solid.thickness, bevelEnabled: false, curveSegments: 1 }).translate(
        0,
        0,
        -solid.thickness / 2,
      )
    }
  }
}

function append(into: number[], values: readonly number[]): void {
  for (const value of values) into.push(value)
}

function linear(colour: string): [number, number, number] {
  const { r, g, b } = new Color().setStyle(colour, SRGBColorSpace)
  return [r, g, b]
}
