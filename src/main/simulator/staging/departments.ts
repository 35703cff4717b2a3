import type { SpecEntity, ThingConcept } from '../../../shared/scene/sceneSpec.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { clothDepartment } from '../cloth/clothDepartment.ts'
import { creatureDepartment } from '../creatures/department.ts'
import { fireDepartment } from '../fire/fireDepartment.ts'
import { landscapeDepartment } from '../landscape/landscapeDepartment.ts'
import { mechanismDepartment } from '../mechanisms/mechanismDepartment.ts'
import { waterDepartment } from '../water/waterDepartment.ts'
import type { Brought, Department, DepartmentOrder } from './department.ts'

const DEPARTMENTS: readonly Department[] = [
  mechanismDepartment,
  clothDepartment,
  fireDepartment,
  waterDepartment,
  creatureDepartment,
  landscapeDepartment,
]

/** Whether a department, not the actors' list, looks after a thing. */
export function isOfDepartment(concept: ThingConcept, variant?: string): boolean {
  return DEPARTMENTS.some((department) => looksAfter(department, concept, variant))
}

function looksAfter(
  { concepts, variants, withoutVariants }: Department,
  concept: ThingConcept,
  variant: string | undefined,
): boolean {
  if (variant !== undefined && withoutVariants?.includes(variant)) return false
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
    DEPARTMENTS.find((department) => looksAfter(department, concept, variant))
  return DEPARTMENTS.map((department) => ({
    department,
    entities: spec.entities.filter((entity) => of(entity) === department),
  })).filter(({ entities }) => entities.length > 0)
}

/** What all departments bring for the entities of a scene. */
export function broughtByDepartments(order: Omit<DepartmentOrder, 'entities'>): Brought[] {
  const brought: Brought[] = []
  for (const { department, entities } of ordersOf(order)) {
    brought.push(department.bring({ ...order, entities, brought: [...brought] }))
  }
  return brought
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
