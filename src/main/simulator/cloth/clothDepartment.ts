import { forkedRandom, type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { StagedCloth } from '../../../shared/scene/stagedCloth.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { type Actor, placedBounds } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { type Bounds, corners, UPRIGHT } from '../staging/vectors.ts'
import { hungSheet, levelSheet } from './sheets.ts'

/** Wind that a flag is given when the prompt says nothing of the air. */
const FLAG_WIND: Vector3 = [6, 0, 0.9]
const MERAH_PUTIH = ['#ce1126', '#ffffff'] as const

/** Flags on their poles, curtains on their rods, and cloths that lie on things or fall on them. */
export const clothDepartment: Department = {
  concepts: ['flag', 'cloth'],
  bring(order) {
    const hung: Brought[] = order.entities.flatMap((entity, index) =>
      Array.from({ length: Math.min(6, entity.count.value) }, (_, piece) => {
        const random = forkedRandom(order.seed, `${entity.id} ${piece}`)
        const beside = besideOthers(order) + (index + piece) * 1.7
        return entity.concept === 'flag'
          ? flagOnPole(entity, piece, beside, order, random)
          : isCurtain(entity)
            ? curtainOnRod(entity, piece, beside, random)
            : looseCloth(entity, piece, beside, order, random)
      }),
    )
    const hasFlag = order.entities.some((entity) => entity.concept === 'flag')
    const cloths = hung.flatMap((one) => one.scene.cloths ?? [])
    const bodies = hung.flatMap((one) => one.scene.bodies ?? [])
    return {
      scene: { cloths, bodies, ...(hasFlag && order.spec.wind === undefined ? { wind: FLAG_WIND } : {}) },
      seen: hung.flatMap((one) => one.seen),
      endSeconds: Math.max(...hung.map((one) => one.endSeconds)),
    }
  },
}

function isCurtain({ variant, label }: SpecEntity): boolean {
  return /curtain|tirai|gorden|korden/i.test(`${variant ?? ''} ${label}`)
}

/** Behind what else is on the stage, or in the middle of an empty one. */
function besideOthers({ actors }: DepartmentOrder): number {
  const right = actors.flatMap((actor) => (actor.base ? [placedBounds(actor).max[0]] : []))
  return right.length === 0 ? 0 : Math.max(...right) + 0.9
}

function flagOnPole(
  entity: SpecEntity,
  piece: number,
  x: number,
  { spec, gravity }: DepartmentOrder,
  random: RandomSource,
): Brought {
  const width = entity.sizeMetres?.value ?? 0.9
  const height = (width * 2) / 3
  const top = Math.max(1.9, height * 2.9)
  const pole = poleBody(`${entity.id}-${piece + 1}-pole`, [x, 0, 0], top)
  const sheet = hungSheet({ columns: 25, rows: 17, width, height, at: [x + 0.02, top - 0.06, 0], ripple: 0.01, random })
  const cloth: StagedCloth = {
    ...sheet,
    id: `${entity.id}-${piece + 1}`,
    label: entity.label,
    kgPerSquareMetre: 0.12,
    pinned: Array.from({ length: sheet.rows }, (_, row) => row * sheet.columns),
    bands: bandsOf(entity),
    bandsRun: 'down',
    settlesForSeconds: 2.5,
    releasedAtSeconds: 0,
  }
  const hangs = spec.wind?.value.metresPerSecond === 0 || gravity === 0
  const reach: Bounds = { min: [x - 0.1, hangs ? 0.2 : 0.4, -0.1], max: [x + width, top + 0.05, 0.1] }
  return { scene: { cloths: [cloth], bodies: [pole] }, seen: corners(reach), endSeconds: 5 }
}

function bandsOf(entity: SpecEntity): string[] {
  const isIndonesian = /indonesia|merah putih|red.and.white/i.test(`${entity.variant ?? ''} ${entity.label}`)
  if (isIndonesian) return [...MERAH_PUTIH]
  return [entity.colour?.value.hex ?? '#c8322b']
}

function poleBody(id: string, [x, , z]: Vector3, height: number): StagedBody {
  const part = (shape: StagedBody['parts'][number]['shape'], y: number, colour: string) => ({
    shape,
    material: 'metal' as const,
    colour,
    offset: [0, y, 0] as Vector3,
    rotation: UPRIGHT,
  })
  return standing(
    id,
    [x, 0, z],
    [
      part({ kind: 'cylinder', radius: 0.018, halfHeight: height / 2 }, height / 2, '#d5d8dc'),
      part({ kind: 'ball', radius: 0.035 }, height + 0.03, '#c9a24a'),
      part({ kind: 'cylinder', radius: 0.13, halfHeight: 0.03 }, 0.03, '#6d7076'),
    ],
  )
}

function standing(id: string, position: Vector3, parts: StagedBody['parts']): StagedBody {
  return {
    id,
    label: '',
    concept: 'fixture',
    motion: 'fixed',
    parts,
    position,
    rotation: UPRIGHT,
    linearVelocity: [0, 0, 0],
    angularVelocity: [0, 0, 0],
    releasedAtSeconds: 0,
  }
}

const CURTAIN_PLEATS = 9

function curtainOnRod(entity: SpecEntity, piece: number, x: number, random: RandomSource): Brought {
  const [width, height, top] = [1.3, 1.7, 1.95]
  const sheet = hungSheet({
    columns: 41,
    rows: 31,
    width,
    height,
    at: [x - width / 2, top - 0.02, 0],
    ripple: 0,
    pleats: { count: CURTAIN_PLEATS, depth: 0.05 },
    random,
  })
  const cloth: StagedCloth = {
    ...sheet,
    id: `${entity.id}-${piece + 1}`,
    label: entity.label,
    kgPerSquareMetre: 0.2,
    pinned: Array.from({ length: sheet.columns }, (_, column) => column),
    bands: [entity.colour?.value.hex ?? '#a9573f'],
    bandsRun: 'down',
    settlesForSeconds: 1.5,
    releasedAtSeconds: 0,
  }
  const wood = { material: 'wood' as const, colour: '#6a4a30' }
  const quarter: [number, number, number, number] = [0, 0, Math.SQRT1_2, Math.SQRT1_2]
  const post = (side: number) => ({
    ...wood,
    shape: { kind: 'cylinder' as const, radius: 0.02, halfHeight: top / 2 },
    offset: [side * (width / 2 + 0.06), top / 2, 0] as Vector3,
    rotation: UPRIGHT,
  })
  const rod = {
    ...wood,
    shape: { kind: 'cylinder' as const, radius: 0.016, halfHeight: width / 2 + 0.1 },
    offset: [0, top, 0] as Vector3,
    rotation: quarter,
  }
  const frame = standing(`${entity.id}-${piece + 1}-rod`, [x, 0, 0], [post(-1), post(1), rod])
  const reach: Bounds = { min: [x - width / 2 - 0.1, 0, -0.2], max: [x + width / 2 + 0.1, top + 0.05, 0.2] }
  return { scene: { cloths: [cloth], bodies: [frame] }, seen: corners(reach), endSeconds: 4 }
}

/** A cloth that lies on what carries it, or falls on what is below it, or to the floor. */
function looseCloth(
  entity: SpecEntity,
  piece: number,
  x: number,
  { spec, actors }: DepartmentOrder,
  random: RandomSource,
): Brought {
  const actions = spec.actions.filter((action) => action.subject === entity.id)
  const below = carrierOf(
    entity,
    actions.map((action) => action.target),
    actors,
  )
  const under = below && placedBounds(below)
  const falls = actions.some((action) => action.verb === 'fall')
  const lies = under !== undefined && !falls
  const height = (under?.max[1] ?? 0) + (lies ? 0.012 : 0.55)
  const width = entity.sizeMetres?.value ?? (under ? reachAcross(under) + 0.55 : 0.8)
  const depth = under && lies ? under.max[2] - under.min[2] + 0.5 : width
  const middle: Vector3 = under
    ? [(under.min[0] + under.max[0]) / 2, height, (under.min[2] + under.max[2]) / 2]
    : [x, height, 0]
  const sheet = levelSheet({ columns: 37, rows: 37, width, depth, middle, ripple: lies ? 0 : 0.012, random })
  const drop = actions.find((action) => action.dropHeightMetres)?.dropHeightMetres?.value
  const raised =
    drop === undefined
      ? sheet
      : { ...sheet, points: sheet.points.map(([px, py, pz]): Vector3 => [px, py + drop - 0.55, pz]) }
  const cloth: StagedCloth = {
    ...raised,
    id: `${entity.id}-${piece + 1}`,
    label: entity.label,
    kgPerSquareMetre: 0.18,
    pinned: [],
    bands: [entity.colour?.value.hex ?? '#d9cbb0'],
    bandsRun: 'down',
    settlesForSeconds: lies ? 1.6 : 0,
    releasedAtSeconds: lies ? 0 : 0.5 + randomBetween(random, 0, 0.1),
  }
  const reach: Bounds = {
    min: [middle[0] - width / 2, Math.max(0, (under?.max[1] ?? 0) - width / 2), middle[2] - depth / 2],
    max: [middle[0] + width / 2, height + (drop ?? 0.1), middle[2] + depth / 2],
  }
  return { scene: { cloths: [cloth] }, seen: corners(reach), endSeconds: 3.5 }
}

function carrierOf(
  { place }: SpecEntity,
  targets: readonly (string | undefined)[],
  actors: readonly Actor[],
): Actor | undefined {
  const named = [...(place?.value.others ?? []), ...targets]
  return actors.find((actor) => actor.base !== undefined && named.includes(actor.entity.id))
}

function reachAcross({ min, max }: Bounds): number {
  return Math.max(max[0] - min[0], max[2] - min[2])
}
