import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { StagedAir } from '../../../shared/scene/stagedMechanism.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { AIR_DENSITY } from '../physics/air.ts'
import type { Actor } from './actor.ts'

/** A sheet is this much thinner than it is wide, and lighter than this for its face, kg/m^2. */
const THIN = 0.05
const SHEET_KG = 0.4
/** Of an ordinary thing in a wind; of an open umbrella or a bag, which catches it. */
const DRAG = { usual: 0.9, catches: 1.3 }
const CATCHING = ['umbrella', 'parasol', 'plasticBag', 'paperBag', 'bag', 'hat', 'kite']

/** The bodies of an actor with what the air does to them. */
export function inAir(bodies: readonly StagedBody[], actor: Actor, spec: SceneSpec): StagedBody[] {
  const air = airAround(actor, spec)
  return bodies.map((body) => (air === undefined ? body : { ...body, air }))
}

/**
 * What the air does to a loose thing: a sheet of paper is carried and swings as it falls, and in a wind everything is
 * pushed by as much as it stands in its way. Undefined where that would be nothing: the fall of a solid thing in still air
 * is a free one.
 */
function airAround({ form, entity }: Actor, spec: SceneSpec): StagedAir | undefined {
  if (form.isFixed) return undefined
  const sheet = sheetOf(form)
  if (sheet !== undefined) return { kind: 'plate', ...sheet }
  const wind = spec.wind?.value.metresPerSecond ?? 0
  if (wind === 0) return undefined
  const drag = CATCHING.includes(entity.variant ?? '') ? DRAG.catches : DRAG.usual
  const dragArea = drag * form.size[1] * Math.max(form.size[0], form.size[2]) * (form.round === 'ball' ? 0.4 : 1)
  const push = 0.5 * AIR_DENSITY * dragArea * wind ** 2
  return push < LEAST_PUSH * (form.massKg ?? 1) ? undefined : { kind: 'round', dragArea, volume: 0 }
}

/** A thing that is no more than a sheet: the direction across it, its face and its narrow width. Undefined for all else. */
export function sheetOf({
  size,
  massKg,
}: Pick<Actor['form'], 'size' | 'massKg'>): { normal: Vector3; area: number; chord: number } | undefined {
  const thin = [0, 1, 2].reduce((one, axis) => (size[axis]! < size[one]! ? axis : one), 0)
  const [wide, deep] = [0, 1, 2].filter((axis) => axis !== thin).map((axis) => size[axis]!) as [number, number]
  const area = wide * deep
  const chord = Math.min(wide, deep)
  if (size[thin]! >= THIN * chord || (massKg ?? Number.POSITIVE_INFINITY) >= SHEET_KG * area) return undefined
  const normal: [number, number, number] = [0, 0, 0]
  normal[thin] = 1
  return { normal, area, chord }
}

/** Less than this the wind does not move, m/s^2. */
const LEAST_PUSH = 0.2
