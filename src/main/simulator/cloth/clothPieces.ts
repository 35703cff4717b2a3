import { attribute, float, vec3 } from 'three/tsl'
import { BufferAttribute, BufferGeometry, DoubleSide, DynamicDrawUsage, Mesh, type Node } from 'three/webgpu'
import type { ClothRecord, StagedCloth } from '../../../shared/scene/stagedCloth.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { linearColour } from '../picture/daylight.ts'
import type { SetPiece, SetPieceMaker } from '../picture/setPieces.ts'
import { partSurface, type SurfaceLight } from '../picture/surfaces.ts'
import { trianglesOf } from './weave.ts'

/** The cloths of a shot as the picture shows them. */
export const clothPieces: SetPieceMaker = ({ scene, record, light }) =>
  (scene.cloths ?? []).flatMap((cloth) => {
    const moves = record.cloths?.find((one) => one.clothId === cloth.id)
    return moves ? [clothPiece(cloth, moves, light)] : []
  })

function clothPiece(cloth: StagedCloth, moves: ClothRecord, light: SurfaceLight): SetPiece {
  const count = cloth.columns * cloth.rows
  const geometry = new BufferGeometry()
  const places = new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage)
  geometry.setAttribute('position', places)
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array(count * 2), 2))
  geometry.setAttribute('woven', new BufferAttribute(wovenPlaces(cloth), 3))
  geometry.setAttribute('dye', new BufferAttribute(dyes(cloth), 3))
  geometry.setIndex(new BufferAttribute(trianglesOf(cloth), 1))
  const mesh = new Mesh(geometry, surfaceOf(light))
  const over = OVER_SHARE * Math.max(...cloth.spacing) * upperSideOf(moves, geometry, places)
  mesh.frustumCulled = false
  mesh.castShadow = true
  mesh.receiveShadow = true
  return {
    object: mesh,
    name: cloth.label,
    moveTo(timeSeconds) {
      between(moves, timeSeconds, places.array as Float32Array)
      places.needsUpdate = true
      geometry.computeVertexNormals()
      raise(places.array as Float32Array, geometry.getAttribute('normal').array as Float32Array, over)
    },
  }
}

/** Between two of its points a cloth cuts across the edges that it lies over by this share of their distance. */
const OVER_SHARE = 0.45

/** 1 where the normals of a cloth that lies over something point up, -1 where they point down, 0 where it hangs. */
function upperSideOf(moves: ClothRecord, geometry: BufferGeometry, places: BufferAttribute): -1 | 0 | 1 {
  between(moves, 0, places.array as Float32Array)
  geometry.computeVertexNormals()
  const normals = geometry.getAttribute('normal')
  let up = 0
  for (let point = 0; point < normals.count; point++) up += normals.getY(point) / normals.count
  return Math.abs(up) < 0.18 ? 0 : up > 0 ? 1 : -1
}

/** Draws the cloth that much outside of where its points are, so that nothing that it covers shows through. */
function raise(places: Float32Array, normals: Float32Array, by: number): void {
  for (let index = 0; index < places.length; index++) places[index]! += normals[index]! * by
}

const WOVEN: BodyPart = {
  shape: { kind: 'ball', radius: 1 },
  material: 'cloth',
  colour: '#ffffff',
  offset: [0, 0, 0],
  rotation: [0, 0, 0, 1],
}

function surfaceOf(light: SurfaceLight) {
  const source = {
    colour: attribute('dye', 'vec3') as unknown as Node<'vec3'>,
    place: attribute('woven', 'vec3') as unknown as Node<'vec3'>,
    facing: vec3(0, 0, 1) as unknown as Node<'vec3'>,
  }
  const surface = partSurface(WOVEN, source, light, float(1) as unknown as Node<'float'>)
  surface.side = DoubleSide
  surface.shadowSide = DoubleSide
  return surface
}

/** Where each point lies in the flat cloth: the weave goes with the stuff. */
function wovenPlaces({ columns, rows, spacing: [wide, high] }: StagedCloth): Float32Array {
  const places = new Float32Array(columns * rows * 3)
  for (let point = 0; point < columns * rows; point++) {
    places[point * 3] = (point % columns) * wide
    places[point * 3 + 1] = Math.floor(point / columns) * high
  }
  return places
}

function dyes({ columns, rows, bands, bandsRun }: StagedCloth): Float32Array {
  const colours = new Float32Array(columns * rows * 3)
  for (let point = 0; point < columns * rows; point++) {
    const share = bandsRun === 'down' ? Math.floor(point / columns) / rows : (point % columns) / columns
    colours.set(linearColour(bands[Math.min(bands.length - 1, Math.floor(share * bands.length))]!), point * 3)
  }
  return colours
}

/** The places at a time, between the two frames around it. */
function between({ frames, framesPerSecond }: ClothRecord, timeSeconds: number, into: Float32Array): void {
  const at = Math.min(frames.length - 1, Math.max(0, timeSeconds * framesPerSecond))
  const [from, to] = [frames[Math.floor(at)]!, frames[Math.min(frames.length - 1, Math.floor(at) + 1)]!]
  const share = at - Math.floor(at)
  for (let index = 0; index < into.length; index++) into[index] = from[index]! + (to[index]! - from[index]!) * share
}
