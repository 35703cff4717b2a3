import { translate } from '../../../shared/i18n/index.ts'
import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { PlaceRelation, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { StagedScenery } from '../../../shared/scene/stagedScenery.ts'
import { usualOf } from '../language/lexicon/things/index.ts'
import { lengthOf } from '../mechanisms/mechanism.ts'
import { placedBounds } from '../staging/actor.ts'
import type { Department, DepartmentOrder } from '../staging/department.ts'
import { type Bounds, boundsOfPoints, corners, UPRIGHT } from '../staging/vectors.ts'
import { fallingLeaves } from './fallingLeaves.ts'

/** The largest that buildings and landforms are shown when they are the subject, metres. */
const LARGEST = 24
/** Behind an action they are at most this many times as large as it. */
const BEHIND_SHARE = 5
const MOST_PIECES = 12
const LEAF_HEIGHT = 1.5

/** What lies along the way of those who go on it. */
const WAYS: ReadonlySet<string | undefined> = new Set(['road', 'path', 'railway'])
const WAY_LENGTH = 60
/** So thin that feet and wheels stand on it as on the ground. */
const WAY_THICKNESS = 0.012

/** Plants, buildings and landforms that are asked for as things, and leaves that fall through the air. */
export const landscapeDepartment: Department = {
  concepts: ['plant', 'building', 'landform', 'leaf'],
  withoutVariants: [
    'cloud',
    'stormCloud',
    'sun',
    'moon',
    'crescentMoon',
    'nightStar',
    'shootingStar',
    'comet',
    'asteroid',
    'planetEarth',
    'saturn',
    'solarSystem',
    'blackHole',
    'eclipse',
    'rainbow',
    'lightning',
    'aurora',
    'tornado',
  ],
  variants: ['snowflake'],
  bring(order) {
    const action = actionOf(order)
    const standing = order.entities.filter((entity) => !isLeaf(entity))
    const scenery: StagedScenery[] = []
    const smaller = new Set<SpecEntity>()
    for (const entity of standing) {
      const { size, scale } = sizeOf(entity, action)
      if (scale < 0.98) smaller.add(entity)
      const count = Math.min(MOST_PIECES, entity.count.value)
      for (let piece = 0; piece < count; piece++)
        scenery.push({
          id: count === 1 ? entity.id : `${entity.id}.${piece + 1}`,
          label: entity.label,
          concept: entity.concept as StagedScenery['concept'],
          ...(entity.variant === undefined ? {} : { variant: entity.variant }),
          position: placeFor(entity, size, piece, scenery, action, order),
          size,
          ...(entity.colour === undefined ? coloured(entity) : { colour: entity.colour.value.hex }),
          seed: order.seed + 101 * piece,
        })
    }
    const under = scenery[0]
    const leaves = order.entities.filter(isLeaf).flatMap((entity) => {
      const carrier = order.actors.find(
        ({ base, entity: other }) => base && entity.place?.value.others.includes(other.id),
      )
      const top = carrier === undefined ? undefined : placedBounds(carrier)
      const from: Vector3 = under
        ? [
            under.position[0] + 0.1 * under.size[0],
            Math.min(2.2, Math.max(1, 0.6 * under.size[1])),
            under.position[2] + 0.3 * under.size[2],
          ]
        : [action && !top ? action.max[0] + 0.3 : 0, (top?.max[1] ?? 0) + LEAF_HEIGHT, 0]
      const actions = order.spec.actions.filter(({ subject }) => subject === entity.id)
      return fallingLeaves(entity, actions, { from, random: forkedRandom(order.seed, `leaves ${entity.id}`) })
    })
    // Beside a tree or a hill a leaf is small: the picture is made of its way down.
    const ways = leaves.flatMap(({ position: [x, y, z] }) =>
      corners({ min: [x - 0.4, 0, z - 0.3], max: [x + 0.4, y + 0.1, z + 0.3] }),
    )
    const focus = leaves.length === 0 ? action : boundsOfPoints(ways)
    const fallMetres = Math.max(0, ...leaves.map(({ position }) => position[1]))
    return {
      scene: { scenery, bodies: [...scenery.flatMap(colliderOf), ...leaves] },
      seen: [
        ...scenery.flatMap((one) => (action && WAYS.has(one.variant) ? [] : corners(seenOf(one, focus)))),
        ...ways,
      ],
      endSeconds: Math.max(
        3,
        ...leaves.map(({ releasedAtSeconds, position }) => releasedAtSeconds + position[1] * 1.3),
      ),
      told: [...smaller].map(({ label }) => ({
        subject: label,
        value: translate(order.spec.language, 'scene.shownSmaller'),
        source: { kind: 'default' },
      })),
      ...(fallMetres > 0 ? { pitchDegrees: 4 } : {}),
    }
  },
}

function isLeaf({ concept, variant }: SpecEntity): boolean {
  return concept === 'leaf' || variant === 'snowflake'
}

function coloured({ variant, concept }: SpecEntity): { colour?: string } {
  const colour = concept === 'plant' ? usualOf(variant)?.colour : undefined
  return colour === undefined ? {} : { colour }
}

/** Where everything else happens. */
function actionOf({ actors, brought = [] }: DepartmentOrder): Bounds | undefined {
  const points = [
    ...actors.flatMap((actor) => (actor.base ? corners(placedBounds(actor)) : [])),
    ...brought.flatMap(({ seen }) => seen),
  ]
  return points.length === 0 ? undefined : boundsOfPoints(points)
}

function sizeOf(entity: SpecEntity, action: Bounds | undefined): { size: Vector3; scale: number } {
  const usual = usualOf(entity.variant)?.sizeMetres ?? (entity.concept === 'plant' ? [4, 6, 4] : [8, 6.5, 7])
  const wanted = lengthOf(entity, usual[1]) / usual[1]
  const whole = usual.map((value) => value * wanted) as Vector3
  // Those who act go from side to side, and so does their way.
  if (action && WAYS.has(entity.variant)) return { size: [WAY_LENGTH, WAY_THICKNESS, whole[0]], scale: 1 }
  if (entity.concept === 'plant') return { size: whole, scale: 1 }
  const extent = action && Math.max(0.4, ...action.max.map((value, axis) => value - action.min[axis]!))
  const most = Math.min(LARGEST, extent === undefined ? LARGEST : BEHIND_SHARE * extent)
  const scale = Math.min(1, most / Math.max(...whole))
  return { size: whole.map((value) => value * scale) as Vector3, scale }
}

/** Besides and behind what happens: never in its way, never before the camera. */
function placeFor(
  entity: SpecEntity,
  [wide, , deep]: Vector3,
  piece: number,
  placed: readonly StagedScenery[],
  action: Bounds | undefined,
  { spec }: DepartmentOrder,
): Vector3 {
  if (action && WAYS.has(entity.variant))
    return [(action.min[0] + action.max[0]) / 2, 0, (action.min[2] + action.max[2]) / 2]
  const others = entity.place?.value.others ?? []
  const beside = placed.find(({ id }) => others.some((other) => id === other || id.startsWith(`${other}.`)))
  const room = beside && boundsOfScenery(beside)
  const relation: PlaceRelation | undefined = entity.place?.value.relation
  if (room && piece === 0 && relation === 'behind') return [beside.position[0], 0, room.min[2] - 0.6 * deep]
  if (room && piece === 0 && relation === 'inFrontOf')
    return [beside.position[0] + 0.3 * wide, 0, room.max[2] + 0.6 * deep]
  if (room && piece === 0 && relation === 'leftOf') return [room.min[0] - 0.55 * wide, 0, beside.position[2]]
  const right = placed.length === 0 ? undefined : Math.max(...placed.map((one) => boundsOfScenery(one).max[0]))
  const foot = entity.concept === 'plant' && deep > 2 ? 0.14 * deep : 0.5 * deep
  const z = action === undefined ? 0 : action.min[2] - foot - 0.3
  if (right !== undefined) return [right + 0.55 * wide, 0, z]
  if (action === undefined) return [0, 0, 0]
  const middle = (action.min[0] + action.max[0]) / 2
  if (relation === 'leftOf') return [action.min[0] - 0.55 * wide, 0, z]
  if (relation === 'rightOf' || relation === 'beside' || relation === 'near') return [action.max[0] + 0.55 * wide, 0, z]
  const isStoodBehind = spec.entities.some(
    ({ place }) => place?.value.relation === 'behind' && place.value.others.includes(entity.id),
  )
  return isStoodBehind ? [action.min[0] - 0.35 * wide, 0, action.max[2]] : [middle, 0, z]
}

function boundsOfScenery({ position: [x, , z], size: [w, h, d] }: StagedScenery): Bounds {
  return { min: [x - w / 2, 0, z - d / 2], max: [x + w / 2, h, z + d / 2] }
}

/** All of a subject; of what stands behind an action as much as keeps the action large. */
function seenOf(one: StagedScenery, action: Bounds | undefined): Bounds {
  const whole = boundsOfScenery(one)
  if (action === undefined) return whole
  const high = Math.max(action.max[1] * 1.15, 0.9 * (action.max[0] - action.min[0]), 0.5)
  const aside = Math.min(one.size[0] / 2, high * 0.8)
  const x = one.position[0]
  return {
    min: [x - aside, 0, Math.max(whole.min[2], action.min[2] - 1)],
    max: [x + aside, Math.min(one.size[1], 2 * high), action.max[2]],
  }
}

/** What is touched of it: a trunk, walls. What lies flat is only seen. */
function colliderOf({ id, label, concept, position, size: [w, h, d] }: StagedScenery): StagedBody[] {
  if (h < 0.05 * w) return []
  const shape: BodyPart['shape'] =
    concept === 'plant'
      ? { kind: 'cylinder', radius: Math.min(0.04 * h, 0.4 * w), halfHeight: 0.25 * h }
      : concept === 'building'
        ? { kind: 'box', halfExtents: [0.4 * w, 0.3 * h, 0.4 * d], bevel: 0 }
        : {
            kind: 'lathe',
            profile: [
              [0.45 * Math.min(w, d), 0],
              [0.2 * Math.min(w, d), 0.6 * h],
              [0, 0.9 * h],
            ],
          }
  const middle = shape.kind === 'lathe' ? 0 : concept === 'plant' ? 0.25 * h : 0.3 * h
  const part: BodyPart = {
    shape,
    material: concept === 'plant' ? 'wood' : 'stone',
    colour: '#8b8478',
    offset: [0, middle, 0],
    rotation: UPRIGHT,
    only: 'touched',
  }
  return [
    {
      id,
      label,
      concept,
      motion: 'fixed',
      parts: [part],
      position,
      rotation: UPRIGHT,
      linearVelocity: [0, 0, 0],
      angularVelocity: [0, 0, 0],
      releasedAtSeconds: 0,
    },
  ]
}
