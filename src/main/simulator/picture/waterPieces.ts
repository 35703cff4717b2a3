import { normalWorld, uniform } from 'three/tsl'
import { Group, Mesh, type Node } from 'three/webgpu'
import type { StagedWater, WaterRecord } from '../../../shared/scene/stagedWater.ts'
import { bedHeightOf } from '../water/bed.ts'
import { WaterView } from '../water/waterView.ts'
import { reliefSheetOf } from './reliefSheet.ts'
import type { SetPiece, SetPieceMaker, SetPieceStage } from './setPieces.ts'
import { holeOf } from './shoreGround.ts'
import { streamOf } from './streamForms.ts'
import { sheetMaterial, streamMaterial, waterSideMaterial } from './waterMaterial.ts'
import { type Sheet, sheetOf } from './waterSheet.ts'
import { waterSurfaceMaterial } from './waterSurface.ts'

/** The waters of a shot: their surfaces, what is seen of them through glass, and streams that are poured. */
export const waterPieces: SetPieceMaker = (stage) =>
  (stage.scene.waters ?? []).flatMap((water) => {
    const record = stage.record.waters?.find(({ id }) => id === water.id)
    return record === undefined ? [] : [waterPiece(water, record, stage)]
  })

function waterPiece(water: StagedWater, record: WaterRecord, stage: SetPieceStage): SetPiece {
  const seconds = uniform(0)
  const { light, sky, softSky, mirror, fade } = stage
  const gravity = -stage.scene.gravity[1]
  const view = new WaterView(water, record, gravity)
  const isRound = water.bed.kind === 'round'
  const sheet = isRound ? discOf(water) : water.bed.kind === 'relief' ? reliefSheetOf(water, water.bed) : gridOf(water)
  const look = { water, light, sky: softSky, mirror, fade, seconds: seconds as unknown as Node<'float'> }
  const surface = new Mesh(sheet.geometry, waterSurfaceMaterial(look))
  surface.frustumCulled = false
  surface.renderOrder = 2
  const object = new Group()
  object.add(surface)
  const side = water.walls === 'glass' ? sideOf(water) : undefined
  if (side) {
    const thickness = water.kind === 'vessel' ? water.size[0] : water.size[1]
    const mesh = new Mesh(side.geometry, waterSideMaterial(water, light, thickness))
    mesh.frustumCulled = false
    mesh.renderOrder = 1
    object.add(mesh)
  }
  const streams = water.inflows.map((inflow, index) => {
    const stream = streamOf(inflow, record.streams[index]?.fallSeconds ?? [], record.samplesPerSecond, gravity)
    const normal = normalWorld as unknown as Node<'vec3'>
    const material =
      inflow.width === undefined && inflow.intake === undefined
        ? streamMaterial(water, light, sky, normal)
        : sheetMaterial(water, light, sky, normal)
    const mesh = new Mesh(stream.geometry, material)
    mesh.frustumCulled = false
    mesh.renderOrder = 3
    object.add(mesh)
    return stream
  })
  return {
    object,
    name: water.id,
    isMirror: true,
    moveTo(timeSeconds) {
      seconds.value = timeSeconds
      view.moveTo(timeSeconds)
      sheet.show(view)
      side?.show(view)
      for (const stream of streams) stream.show(timeSeconds)
    },
  }
}

/** Rows and columns beyond the field, and how much farther apart each is than the last. */
const BEYOND = { open: 30, river: 26 }

/** Places along one axis: the field's own, and beyond it ever farther apart up to `reach`. */
function placesAlong(half: number, count: number, beyond: number, reach: number): number[] {
  const inner = Array.from({ length: count + 1 }, (_, index) => -half + (2 * half * index) / count)
  const outer = Array.from({ length: beyond }, (_, index) => half + (reach - half) * ((index + 1) / beyond) ** 3)
  return [...outer.toReversed().map((place) => -place), ...inner, ...outer]
}

function gridOf(water: StagedWater): Sheet {
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const isOpen = water.edges === 'open'
  const isShore = water.edges === 'shore'
  const beyondX = isOpen || isShore ? BEYOND.open : water.kind === 'river' ? BEYOND.river : 0
  const xs = placesAlong(halfX, water.columns, beyondX, isOpen || isShore ? 440 : holeOf(water)[0])
  const zs = placesAlong(halfZ, water.rows, isOpen || isShore ? BEYOND.open : 0, 440).filter(
    (place) => !isShore || place <= halfZ,
  )
  const index: number[] = []
  for (let row = 0; row < zs.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      const first = row * xs.length + column
      const below = first + xs.length
      index.push(first, below, first + 1, first + 1, below, below + 1)
    }
  }
  const sheet = sheetOf(xs.length * zs.length, index)
  const ground = bedHeightOf(water.bed)
  const limit = halfX
  const fall = water.bed.kind === 'channel' ? water.bed.fall : 0
  const grounds = Float32Array.from({ length: xs.length * zs.length }, (_, at) => {
    const x = xs[at % xs.length]!
    return ground(x, zs[Math.floor(at / xs.length)]!) + fall * (x - Math.max(-limit, Math.min(limit, x)))
  })
  const [cx, cy, cz] = water.centre
  return {
    geometry: sheet.geometry,
    show(view) {
      let at = 0
      for (let row = 0; row < zs.length; row++) {
        const z = zs[row]!
        for (let column = 0; column < xs.length; column++, at++) {
          const x = xs[column]!
          const spacing = Math.max(Math.abs((xs[column + 1] ?? x) - x), Math.abs((zs[row + 1] ?? z) - z))
          const look = view.lookAt(x, z, grounds[at]!, spacing)
          sheet.set(at, cx + x, cy + look.height, cz + z, look)
        }
      }
      sheet.changed()
    },
  }
}

/** A round surface that widens with its vessel as it rises; finer where it is as wide as a basin. */
function discOf(water: StagedWater): Sheet {
  const [around, rings] = water.kind === 'basin' ? [96, 30] : [40, 7]
  const index: number[] = []
  for (let ring = 0; ring < rings; ring++) {
    for (let step = 0; step < around; step++) {
      const next = (step + 1) % around
      const [a, b] = [ring * around + step, ring * around + next]
      index.push(a, a + around, b, b, a + around, b + around)
    }
  }
  const sheet = sheetOf((rings + 1) * around, index)
  const [cx, cy, cz] = water.centre
  return {
    geometry: sheet.geometry,
    show(view) {
      const mean = view.meanHeight()
      const radius = vesselRadius(water, mean)
      const inner = water.bed.kind === 'round' ? water.bed.radius * 0.9 : radius
      for (let ring = 0; ring <= rings; ring++) {
        for (let step = 0; step < around; step++) {
          const angle = (step / around) * 2 * Math.PI
          const share = ring / rings
          const [x, z] = [Math.cos(angle), Math.sin(angle)]
          const look = view.lookAt(x * inner * share, z * inner * share, -water.bed.depth, radius / rings)
          const out = radius * share
          sheet.set(ring * around + step, cx + x * out, cy + look.height, cz + z * out, look)
        }
      }
      sheet.changed()
    },
  }
}

/** How wide a vessel is at a height relative to its rim. */
function vesselRadius({ bed }: StagedWater, height: number): number {
  if (bed.kind !== 'round') return 0
  const [foot, rim] = bed.seen ?? [bed.radius, bed.radius]
  return (foot + (rim - foot) * Math.min(1, Math.max(0, 1 + height / bed.depth))) * 0.985
}

const SIDE_STEPS = 48

/** The wall of water behind glass, its upper edge the surface. */
function sideOf(water: StagedWater): Sheet {
  const [cx, cy, cz] = water.centre
  const isRound = water.bed.kind === 'round'
  const [halfX, halfZ] = [water.size[0] / 2, water.size[1] / 2]
  const corner: readonly (readonly [number, number])[] = [
    [-halfX, -halfZ],
    [halfX, -halfZ],
    [halfX, halfZ],
    [-halfX, halfZ],
    [-halfX, -halfZ],
  ]
  const count = 4 * SIDE_STEPS + 1
  const index: number[] = []
  for (let step = 0; step < count - 1; step++) {
    const [a, b] = [2 * step, 2 * step + 2]
    index.push(a, a + 1, b, b, a + 1, b + 1)
  }
  const sheet = sheetOf(2 * count, index)
  const nothing = { slopeX: 0, slopeZ: 0, depth: 0, foam: 0 }
  return {
    geometry: sheet.geometry,
    show(view) {
      const mean = isRound ? view.meanHeight() : 0
      for (let step = 0; step < count; step++) {
        const edge = Math.min(3, Math.floor(step / SIDE_STEPS))
        const share = step / SIDE_STEPS - edge
        const [from, to] = [corner[edge]!, corner[edge + 1]!]
        const angle = (step / (count - 1)) * 2 * Math.PI
        const [x, z] = isRound
          ? [Math.cos(angle), Math.sin(angle)]
          : [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
        const top = isRound ? mean : view.lookAt(x * 0.999, z * 0.999, -water.bed.depth, 0.01).height
        const [wide, narrow] = isRound ? [vesselRadius(water, mean), vesselRadius(water, -water.bed.depth)] : [1, 1]
        sheet.set(2 * step, cx + x * wide, cy + top, cz + z * wide, nothing)
        sheet.set(2 * step + 1, cx + x * narrow, cy - water.bed.depth, cz + z * narrow, nothing)
      }
      sheet.changed()
    },
  }
}
