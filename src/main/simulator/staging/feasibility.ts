import type { SceneSpec, ThingPlace } from '../../../shared/scene/sceneSpec.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import { type Actor, placedBounds } from './actor.ts'
import type { MotionPlan } from './motionPlan.ts'
import { furtherPlaces, standsAsSaid } from './sidePlaces.ts'
import type { Sourced } from './sourced.ts'
import { canCarry, fitsUnder, liesIn } from './supports.ts'

const EXPLANATIONS = {
  heldByFriction: {
    en: 'With this friction it stays where it is: the slope is not steep enough.',
    id: 'Dengan gesekan ini benda tetap diam: kemiringannya kurang curam.',
  },
  tooDull: {
    en: 'With this restitution the later bounces are too low to be seen.',
    id: 'Dengan restitusi ini pantulan berikutnya terlalu rendah untuk terlihat.',
  },
  tooShort: {
    en: 'The clip ends before all of it has happened.',
    id: 'Klip selesai sebelum semuanya terjadi.',
  },
  weightless: { en: 'Nothing falls without gravity.', id: 'Tidak ada yang jatuh tanpa gravitasi.' },
  cannotCarry: {
    en: 'Nothing can stand there; it was put beside.',
    id: 'Tidak ada yang bisa berdiri di sana; diletakkan di sampingnya.',
  },
  doesNotGoIn: {
    en: 'It does not go in there; it was put beside.',
    id: 'Benda itu tidak muat di dalamnya; diletakkan di sampingnya.',
  },
  notBoth: {
    en: 'It could not stand at all of its places at once; this one was left out.',
    id: 'Benda itu tidak bisa berada di semua tempatnya sekaligus; yang ini dilewati.',
  },
  noRoomUnder: {
    en: 'There is no room under it; it was put beside.',
    id: 'Tidak ada ruang di bawahnya; diletakkan di sampingnya.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

/** What was said and cannot hold in the physical world or in the length of the clip. */
export function wishesThatCannotHold(
  spec: SceneSpec,
  plans: ReadonlyMap<Actor, MotionPlan>,
  durationSeconds: number,
): UnmetWish[] {
  const wishes: UnmetWish[] = []
  const labels = new Map(spec.entities.map(({ id, label }) => [id, label]))
  const wishOfPlace = (place: Sourced<ThingPlace>, label: string, why: keyof typeof EXPLANATIONS) => {
    const said = place.source.kind === 'said' ? place.source.words : ''
    // "di dalamnya", "on it" name no other.
    const others = /nya$| it$/i.test(said) ? [] : place.value.others.flatMap((id) => labels.get(id) ?? [])
    const words = said === '' ? label : [label, said, ...others.slice(0, 1)].join(' ')
    wish({ source: { kind: 'said', words }, value: place.value }, label, why)
  }
  const wish = (value: Sourced<unknown> | undefined, fallback: string, why: keyof typeof EXPLANATIONS) =>
    wishes.push({
      words: value?.source.kind === 'said' ? value.source.words : fallback,
      reason: 'impossible',
      explanation: EXPLANATIONS[why][spec.language],
    })
  for (const [actor, plan] of plans) {
    const { entity, form, support } = actor
    const friction = entity.friction ?? support?.entity.friction
    if (
      actor.motion === 'descent' &&
      plan.lean &&
      support &&
      friction &&
      friction.value >= Math.tan(support.form.slope)
    ) {
      wish(friction, entity.label, 'heldByFriction')
    }
    const count = actor.actions.find((action) => action.bounces)?.bounces
    const height = plan.fallsMetres ?? 0
    if (entity.restitution && count && height * entity.restitution.value ** (2 * count.value) < 0.01) {
      wish(entity.restitution, entity.label, 'tooDull')
    }
    if (spec.gravity.value.metresPerSecondSquared === 0 && (actor.motion === 'drop' || actor.motion === 'edgeFall')) {
      wish(spec.gravity, form.material, 'weightless')
    }
    const place = entity.place?.value
    const other = [...plans.keys()].find((candidate) => candidate.entity.id === place?.others[0])
    if (place?.relation === 'on' && other && !canCarry(other))
      wishOfPlace(entity.place as Sourced<ThingPlace>, entity.label, 'cannotCarry')
    if (place?.relation === 'in' && other && !liesIn(actor, other))
      wishOfPlace(entity.place as Sourced<ThingPlace>, entity.label, 'doesNotGoIn')
    if (place?.relation === 'under' && other && !fitsUnder(actor, other))
      wishOfPlace(entity.place as Sourced<ThingPlace>, entity.label, 'noRoomUnder')
    for (const further of furtherPlaces(actor)) {
      const mark = [...plans.keys()].find((candidate) => candidate.entity.id === further.value.others[0])
      const isHeld =
        actor.base !== undefined &&
        mark?.base !== undefined &&
        standsAsSaid(further.value.relation, placedBounds(actor), placedBounds(mark))
      if (!isHeld) wishOfPlace(further, entity.label, 'notBoth')
    }
  }
  // Departments keep to the first place of what they look after.
  const rigid = new Set([...plans.keys()].map(({ entity }) => entity.id))
  for (const { id, label, otherPlaces } of spec.entities) {
    if (rigid.has(id)) continue
    for (const further of otherPlaces ?? []) if (further.source.kind === 'said') wishOfPlace(further, label, 'notBoth')
  }
  const ends = Math.max(
    0,
    ...[...plans].filter(([actor]) => actor.motion !== 'still').map(([, plan]) => plan.endSeconds),
  )
  if (ends - 1.2 > durationSeconds) wish(spec.durationSeconds, `${durationSeconds} s`, 'tooShort')
  return wishes
}
