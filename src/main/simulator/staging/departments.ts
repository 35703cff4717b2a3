import type { SceneSpec, SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnderstoodFact, UnmetWish } from '../../../shared/scene/understanding.ts'
import { clothDepartment } from '../cloth/clothDepartment.ts'
import { creatureDepartment } from '../creatures/department.ts'
import { fireDepartment } from '../fire/fireDepartment.ts'
import { mechanismDepartment } from '../mechanisms/mechanismDepartment.ts'
import { waterDepartment } from '../water/waterDepartment.ts'
import type { Actor } from './actors.ts'
import type { Ground } from './surroundings.ts'

/** What a department brings onto the stage. */
export interface Brought {
  /** Added to the scene: lists are appended, single values replace. */
  readonly scene: Partial<Omit<StagedScene, 'version' | 'seed' | 'durationSeconds' | 'camera' | 'lines'>>
  /** Corners of everything that the camera has to show, over the whole shot. */
  readonly seen: readonly Vector3[]
  /** When all has happened that was asked for. */
  readonly endSeconds: number
  /** Degrees that the camera has to look down at least to see it. */
  readonly pitchDegrees?: number
  /** What cannot be as it was said. */
  readonly unmet?: readonly UnmetWish[]
  /** What it assumed and how it makes things, in the prompt's language. */
  readonly told?: readonly UnderstoodFact[]
  /** Where its main mover is over the shot, for a camera that follows: in order of time, its middle, and its reach. */
  readonly mover?: {
    readonly way: readonly { timeSeconds: number; position: Vector3 }[]
    readonly radius: number
    /** It goes so far that the camera goes with it. */
    readonly isFollowed?: boolean
  }
}

export interface DepartmentOrder {
  readonly spec: SceneSpec
  /** The entities that this department looks after. */
  readonly entities: readonly SpecEntity[]
  /** The rigid things, already placed. */
  readonly actors: readonly Actor[]
  readonly ground: Ground
  /** Metres per second squared, downward. */
  readonly gravity: number
  readonly seed: number
  /** How long the shot shall be, where that is known already. */
  readonly clipSeconds?: number | undefined
  /** What is spoken, with its times. */
  readonly lines?: StagedScene['lines']
  /** What the departments before have brought. */
  readonly brought?: readonly Brought[]
}

/**
 * Looks after the things that are more than single rigid bodies: hung, driven, alive, liquid, woven. Its entities do
 * not become actors.
 */
export interface Department {
  readonly concepts: readonly ThingConcept[]
  /** Kinds that it looks after whatever concept they are read as. */
  readonly variants?: readonly string[]
  /** Puts rigid things that belong on or in its own where they belong; they have their places, but no motion yet. */
  arrange?(order: DepartmentOrder): void
  bring(order: DepartmentOrder): Brought
}

const DEPARTMENTS: readonly Department[] = [
  mechanismDepartment,
  clothDepartment,
  fireDepartment,
  waterDepartment,
  creatureDepartment,
]

/** Whether a department, not the actors' list, looks after a thing. */
export function isOfDepartment(concept: ThingConcept, variant?: string): boolean {
  return DEPARTMENTS.some((department) => looksAfter(department, concept, variant))
}

function looksAfter({ concepts, variants }: Department, concept: ThingConcept, variant: string | undefined): boolean {
  return concepts.includes(concept) || (variant !== undefined && variants?.includes(variant) === true)
}

/** Lets the departments put rigid things where they belong. */
export function arrangeWithDepartments(order: Omit<DepartmentOrder, 'entities'>): void {
  for (const { department, entities } of ordersOf(order)) department.arrange?.({ ...order, entities })
}

/** A thing that two could look after goes to the first. */
function ordersOf({ spec }: Omit<DepartmentOrder, 'entities'>): { department: Department; entities: SpecEntity[] }[] {
  const of = ({ concept, variant }: SpecEntity) =>
    DEPARTMENTS.find((department) => variant !== undefined && department.variants?.includes(variant)) ??
    DEPARTMENTS.find((department) => department.concepts.includes(concept))
  return DEPARTMENTS.map((department) => ({
    department,
    entities: spec.entities.filter((entity) => of(entity) === department),
  })).filter(({ entities }) => entities.length > 0)
}

/** What all departments bring for the entities of a scene. */
export function broughtByDepartments(order: Omit<DepartmentOrder, 'entities'>): Brought[] {
  return ordersOf(order).reduce<Brought[]>(
    (brought, { department, entities }) => [...brought, department.bring({ ...order, entities, brought })],
    [],
  )
}

/** A scene with what departments brought: lists appended, single values replaced. */
export function withBrought(scene: StagedScene, brought: readonly Brought[]): StagedScene {
  const whole: Record<string, unknown> = { ...scene }
  for (const { scene: added } of brought) {
    for (const [key, value] of Object.entries(added)) whole[key] = joined(key, whole[key], value)
  }
  return whole as StagedScene
}

function joined(key: string, present: unknown, added: unknown): unknown {
  if (key === 'bodies') return withBodies(present as StagedScene['bodies'], added as StagedScene['bodies'])
  // Vectors are single values, whatever their type says.
  const isVector = key === 'gravity' || key === 'wind'
  return !isVector && Array.isArray(present) && Array.isArray(added) ? [...present, ...added] : added
}

/** A body of an id that is there already takes its place: the ground with a hole for a pond. */
function withBodies(present: StagedScene['bodies'], added: StagedScene['bodies']): StagedScene['bodies'] {
  const replaced = present.map((body) => added.find(({ id }) => id === body.id) ?? body)
  return [...replaced, ...added.filter(({ id }) => !present.some((body) => body.id === id))]
}
