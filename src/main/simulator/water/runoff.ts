import { translate } from '../../../shared/i18n/index.ts'
import type { SceneSpec, SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import type { UnderstoodFact } from '../../../shared/scene/understanding.ts'
import { type Actor, placedBounds } from '../staging/actor.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import { fallingWaterOf } from './falls.ts'
import { reliefOf, topOf } from './relief.ts'

/** Water that runs down something: steps, a ramp. */
export interface Runoff {
  readonly water: SpecEntity
  readonly down: Actor
}

const RUNS: readonly SpecAction['verb'][] = ['flow', 'pour', 'fall', 'splash']

/** The water of a spec that runs down a flight of steps or a ramp, and what it runs down; undefined where none does. */
export function runningDown({
  entities,
  actions,
}: Pick<SceneSpec, 'entities' | 'actions'>): { water: SpecEntity; down: SpecEntity } | undefined {
  const waters = entities.filter((entity) => entity.concept === 'water' && fallingWaterOf(entity) === undefined)
  for (const { verb, subject, from, target } of actions) {
    const water = waters.find(({ id }) => id === subject)
    if (water === undefined || !RUNS.includes(verb)) continue
    const ways = [from, target, ...(water.place?.value.others ?? [])]
    const down = entities.find((entity) => ways.includes(entity.id) && isSteep(entity))
    if (down) return { water, down }
  }
  return undefined
}

function isSteep({ concept, variant }: SpecEntity): boolean {
  return variant === 'stairs' || concept === 'ramp'
}

/** The same of a scene whose things have their places. */
export function runoffOf({ spec, actors }: DepartmentOrder): Runoff | undefined {
  const said = runningDown(spec)
  const down = actors.find(({ entity, base }) => entity.id === said?.down.id && base !== undefined)
  return said && down ? { water: said.water, down } : undefined
}

/** Edge of a cell, metres: fine enough that a step's edge is one. */
const CELL = 0.03
/** How far the field goes on before the foot and beside it, metres. */
const BEFORE_FOOT = 2.3
const BESIDE = 0.9
/** The sheet at the head: cubic metres a second for each metre of its width, and how fast it comes, m/s. */
const SHEET = 0.008
const COMES_AT = 0.5
/** Of the whole width, what lies between the borders of a flight of steps. */
const BETWEEN_BORDERS = 0.76
/** A film that surface tension holds on stone, metres; the surface at rest lies as high over the floor. */
const CLINGS = 0.002
const REST = 0.012
/** Its front is on its way down as the shot begins, seconds. */
const RAN_FOR = 1.5
const LASTS = 6

/** Water that wells up at the head of a flight of steps or of a ramp, runs down, and gathers at the foot. */
export function stagedRunoff(
  { water, down }: Runoff,
  { spec, clipSeconds }: DepartmentOrder,
): { water: StagedWater; seen: Vector3[]; endSeconds: number; told: UnderstoodFact[] } {
  const { min, max } = placedBounds(down)
  const floor = min[1]
  const size: [number, number] = [max[0] - min[0] + BEFORE_FOOT, max[2] - min[2] + 2 * BESIDE]
  const centre: Vector3 = [(min[0] + max[0] + BEFORE_FOOT) / 2, floor + REST, (min[2] + max[2]) / 2]
  const [columns, rows] = [Math.round(size[0] / CELL), Math.round(size[1] / CELL)]
  const top = topOf(
    down.pieces.flatMap(({ local, rotation }) =>
      down.form.parts
        .filter(({ only }) => only !== 'touched')
        .map((part) => ({
          part,
          rotation,
          position: local.map((value, axis) => value + (down.base as Vector3)[axis]!) as unknown as Vector3,
        })),
    ),
    floor,
  )
  const bed = reliefOf((x, z) => top(x + centre[0], z + centre[2]) - centre[1], {
    size,
    columns,
    rows,
    isGround: false,
  })
  const half = ((max[2] - min[2]) / 2) * BETWEEN_BORDERS
  const cubicMetresPerSecond = SHEET * 2 * half
  const left = -size[0] / 2
  return {
    water: {
      id: `${water.id}-surface`,
      label: water.label,
      kind: 'runoff',
      centre,
      size,
      columns,
      rows,
      bed,
      filled: 0,
      edges: 'walls',
      wavelength: 0.4,
      clingMetres: CLINGS,
      current: 0,
      waves: [],
      inflows: [],
      drives: [],
      springs: [
        {
          from: [left, -half],
          to: [left + 3 * CELL, half],
          cubicMetresPerSecond,
          metresPerSecond: [COMES_AT, 0],
          startSeconds: 0,
          endSeconds: 600,
        },
      ],
      ranForSeconds: RAN_FOR,
      colour: '#3f6a70',
      clarity: 0.6,
      walls: 'opaque',
    },
    seen: [
      [max[0] + 0.45 * BEFORE_FOOT, floor, max[2]],
      [max[0] + 0.45 * BEFORE_FOOT, floor, min[2]],
    ],
    endSeconds: clipSeconds ?? LASTS,
    told: [
      {
        subject: water.label,
        value: translate(spec.language, 'scene.waterWells', {
          litres: new Intl.NumberFormat(spec.language, { maximumSignificantDigits: 2 }).format(
            1000 * cubicMetresPerSecond,
          ),
        }),
        source: { kind: 'default' },
      },
    ],
  }
}
