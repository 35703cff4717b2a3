import { forkedRandom, forkSeed, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, CreatureGait, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { StagedBody, StagedScene, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnderstoodFact, UnmetWish } from '../../../shared/scene/understanding.ts'
import { placedBounds } from '../staging/actor.ts'
import { surfaceOf } from '../staging/carrying.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { type Bounds, sum } from '../staging/vectors.ts'
import { measuresOf } from './bodies/person/personForm.ts'
import type { Body } from './body.ts'
import { bodyOf } from './bodyOf.ts'
import { speechOf, withLooks } from './conversation.ts'
import { ledBodies } from './deeds/led.ts'
import { type Performed, perform } from './deeds/perform.ts'
import { type DeedWish, deedWishes } from './deeds/wishes.ts'
import { asideOf, flockPaths, lengthOfPath, lookingOn } from './flock.ts'
import { countOf, gaitAsked, withPaces } from './intent.ts'
import { type Nature, natureOf } from './nature.ts'
import { obstacleOf } from './obstacle.ts'
import { isKnownSpecies, kindOf, sizeOfSpecies } from './species.ts'
import { viewOf } from './view.ts'
import { isAtSurface, STANDING, USUAL_SECONDS, Ways } from './ways.ts'
import { gaitName, WISHES } from './words.ts'

/** Of a person's height, from the top. */
const SHOWN_CLOSE = 0.42
const SHOWN_SPEAKING = 0.72
const SIZE_FACTOR = { tiny: 0.5, small: 0.75, medium: 1, large: 1.3, huge: 1.9 } as const

/** Looks after animals and people. */
export const creatureDepartment: Department = {
  concepts: ['animal', 'person'],
  bring(order) {
    const stage = new CreatureStage(order)
    for (const entity of [...order.entities].sort(
      (one, other) => Number(reaches(one, order)) - Number(reaches(other, order)),
    )) {
      stage.place(entity)
    }
    return stage.brought()
  },
}

/** Who goes to another, or does something to one, comes after the other has its place. */
function reaches(entity: SpecEntity, { spec, entities }: DepartmentOrder): boolean {
  return spec.actions.some(
    ({ subject, agent, target }) =>
      (subject === entity.id || agent === entity.id) &&
      target !== entity.id &&
      entities.some(({ id }) => id === target),
  )
}

/** What is let go from higher than a hand reaches falls beside a person, not onto the head, metres. */
const HIGHEST_HAND = 1.9

function isAboveHands(id: string, { actions }: DepartmentOrder['spec']): boolean {
  return actions.some(
    ({ subject, dropHeightMetres }) => subject === id && (dropHeightMetres?.value ?? 0) > HIGHEST_HAND,
  )
}

class CreatureStage {
  readonly #order: DepartmentOrder
  readonly #ways: Ways
  readonly #groups: { creature: StagedCreature; body: Body }[][] = []
  readonly #places = new Map<string, Bounds>()
  readonly #unmet: UnmetWish[] = []
  readonly #told: UnderstoodFact[] = []
  readonly #led: { bodies: StagedBody[]; pushes: StagedScene['pushes']; leads: string[] } = {
    bodies: [],
    pushes: [],
    leads: [],
  }

  constructor(order: DepartmentOrder) {
    this.#order = order
    const inHands = order.entities
      .flatMap(({ id }) => deedWishes(order.spec, id))
      .flatMap(({ thing }) => thing ?? [])
      .filter((id) => !isAboveHands(id, order.spec))
    this.#ways = new Ways(order, (id) => this.#boundsOf(id), new Set(inHands))
  }

  place(entity: SpecEntity): void {
    const { spec, seed, gravity } = this.#order
    const concept = entity.concept as 'animal' | 'person'
    const species = entity.variant ?? concept
    if (entity.variant !== undefined && !isKnownSpecies(entity.variant)) this.#wish(entity, 'nearestBody', entity.label)
    const actions = spec.actions
      .filter(({ subject }) => subject === entity.id)
      .sort((one, other) => one.order - other.order)
    const wishes = concept === 'person' ? deedWishes(spec, entity.id) : []
    const nature = natureOf(concept, species)
    const gait = this.#gaitOf(entity, actions, nature, wishes)
    const usual = sizeOfSpecies(concept, species, forkSeed(seed, entity.id))
    const said = entity.sizeMetres?.value
    const scale = (said === undefined ? 1 : said / usual.height) * SIZE_FACTOR[entity.size?.value ?? 'medium']
    const size: Vector3 = [usual.length * scale, usual.height * scale, usual.width * scale]
    const leg = usual.leg * scale
    const speed =
      actions.find((action) => action.speedMetresPerSecond)?.speedMetresPerSecond?.value ??
      nature.speedOf(gait, leg, gravity)
    const seconds = this.#order.clipSeconds ?? USUAL_SECONDS
    const way = withPaces(this.#ways.of(entity, actions, gait, speed, size), actions, nature, { seconds, leg, gravity })
    const random = forkedRandom(seed, `herd of ${entity.id}`)
    const count = countOf(entity, spec.prompt)
    const courses = this.#coursesOf(entity, way, count, size, random)
    const group = courses.map((course, index) => {
      const creature: StagedCreature = {
        id: count === 1 ? entity.id : `${entity.id}.${index + 1}`,
        label: entity.label,
        concept,
        species,
        scale: scale * (count === 1 ? 1 : randomBetween(random, 0.93, 1.05)),
        ...(entity.colour === undefined ? {} : { colour: entity.colour.value.hex }),
        seed: forkSeed(seed, `${entity.id} ${index}`),
        course: wishes.length > 0 && index > 0 ? lookingOn(course, index, size) : course,
        ...this.#gazeOf(actions),
      }
      const speaks = index === 0 ? speechOf(entity, this.#order) : []
      const speaking = speaks.length === 0 ? creature : { ...creature, speaks }
      return wishes.length > 0 && index === 0
        ? this.#performing(entity, speaking, wishes, nature.speedOf('walk', leg, gravity))
        : { creature: speaking, body: bodyOf(speaking, gravity) }
    })
    if (count > 1) {
      for (const words of new Set(wishes.map(({ action }) => wordsOf(action, action.verb))))
        this.#wish(entity, 'onlyOneDoes', words)
    }
    this.#groups.push(group)
    const last = group[0]!.creature.after?.at(-1) ?? group[0]!.creature.course
    this.#places.set(entity.id, boundsAround(last.path.at(-1)!, size))
    if (wishes.length > 0 && gait === 'stand') return
    const isSaidSpeed = actions.some((action) => action.speedMetresPerSecond)
    this.#told.push({
      subject: entity.label,
      value: gaitName(spec.language, gait, isSaidSpeed ? 0 : speed),
      source: { kind: 'default' },
    })
  }

  brought(): Brought {
    const { camera, entities } = this.#order.spec
    const all = this.#groups.flat()
    const bodies = all.map(({ body }) => body)
    const creatures = withLooks(
      all.map(({ creature }) => creature),
      bodies,
      this.#order,
    )
    const { seen, mover } = viewOf(this.#groups, {
      seconds: (body) => this.#order.clipSeconds ?? Math.max(USUAL_SECONDS, Math.min(6, body.endSeconds + 0.6)),
      isCameraFollowing: camera.value === 'follow',
      isAlone: camera.source.kind === 'default' && entities.length === this.#order.entities.length,
      shownOfPeople: this.#shownOfPeople(),
    })
    return {
      scene: {
        creatures,
        bodies: [...all.flatMap(({ creature, body }) => obstacleOf(creature, body)), ...this.#led.bodies],
        ...(this.#led.pushes.length === 0 ? {} : { pushes: this.#led.pushes }),
      },
      seen,
      endSeconds: Math.max(0, ...bodies.map((body) => body.endSeconds)),
      unmet: this.#unmet,
      told: this.#told,
      ...(this.#led.leads.length === 0 ? {} : { leads: this.#led.leads }),
      ...(mover === undefined ? {} : { mover }),
    }
  }

  /** Who speaks, and nothing else happens, is seen from the knees up; close, from the chest. */
  #shownOfPeople(): number {
    const { framing, entities, lines } = this.#order.spec
    const isPeopleOnly = entities.every(({ concept }) => concept === 'person')
    if (!isPeopleOnly || framing.value === 'wide') return 1
    return framing.value === 'close' ? SHOWN_CLOSE : lines.length > 0 ? SHOWN_SPEAKING : 1
  }

  /** The way of each of several. */
  #coursesOf(
    entity: SpecEntity,
    way: CreatureCourse,
    count: number,
    size: Vector3,
    random: () => number,
  ): CreatureCourse[] {
    if (count === 1) return [way]
    const surface = isAtSurface(entity)
    const offsets = Array.from({ length: count }, (_, index) => asideOf(index, count, size, way.gait, surface, random))
    const shifted = offsets.map((by) => ({ ...way, path: way.path.map((point) => sum(point, by)) }))
    const flocks = way.gait === 'fly' || (way.gait === 'swim' && !surface)
    if (!flocks || way.speed === 0) return shifted
    const [length, , width] = size
    const seconds = this.#order.clipSeconds ?? USUAL_SECONDS + 2
    const apart = Math.max(length, width) * (way.gait === 'fly' ? 1.5 : 1.05)
    // A school stays under the surface.
    const highest =
      way.gait === 'swim' ? Math.max(...way.path.map(([, y]) => y)) + size[1] * 0.3 : Number.POSITIVE_INFINITY
    const paths = flockPaths(way, offsets, { seconds, apart, highest }, random)
    return paths.map((path) => ({ ...way, path, speed: lengthOfPath(path) / (seconds + 1) }))
  }

  #performing(
    entity: SpecEntity,
    creature: StagedCreature,
    wishes: readonly DeedWish[],
    walkSpeed: number,
  ): { creature: StagedCreature; body: Body } {
    const { gravity, actors, bodies = [] } = this.#order
    const kind = kindOf(creature)
    if (kind.plan !== 'person') return { creature, body: bodyOf(creature, gravity) }
    const actorOf = (id: string) => actors.find((actor) => actor.entity.id === id && actor.base !== undefined)
    const performed: Performed = perform(wishes, creature.course, measuresOf(kind.form, creature.scale), {
      bodyOf: (id) => {
        const actor = actorOf(id)
        const isForGood = actor === undefined || ['table', 'ramp', 'wall', 'building'].includes(actor.entity.concept)
        return isForGood ? undefined : bodies.find((body) => body.id === id || body.id === `${id}.1`)
      },
      boundsOf: (id) => this.#boundsOf(id),
      seatOf: (id) => {
        const actor = actorOf(id)
        return actor && surfaceOf(actor)
      },
      carrierOf: (id) => {
        const support = actorOf(id)?.support
        return support?.base === undefined ? undefined : placedBounds(support)
      },
      gravity,
      seconds: this.#order.clipSeconds ?? USUAL_SECONDS + 1,
      walkSpeed,
    })
    for (const { wish, why } of performed.refused) this.#wish(entity, why, wordsOf(wish.action, entity.label))
    const [course, ...after] = performed.courses
    const acting: StagedCreature = {
      ...creature,
      course,
      ...(after.length === 0 ? {} : { after }),
      ...(performed.deeds.length === 0 ? {} : { deeds: [...performed.deeds] }),
      ...(performed.looks.length === 0 ? {} : { looks: [...performed.looks] }),
    }
    const body = bodyOf(acting, gravity)
    const led = ledBodies(acting, body, performed, bodies)
    this.#led.bodies.push(...led.bodies)
    this.#led.pushes.push(...led.pushes)
    this.#led.leads.push(...led.leads)
    return { creature: acting, body: { ...body, endSeconds: Math.max(body.endSeconds, performed.endSeconds) } }
  }

  #wish(entity: SpecEntity, why: keyof typeof WISHES, words: string): void {
    const wish = { words, reason: 'notYetPossible', explanation: WISHES[why][this.#order.spec.language](entity.label) }
    this.#unmet.push(wish as UnmetWish)
  }

  #gaitOf(
    entity: SpecEntity,
    actions: readonly SpecAction[],
    nature: Nature,
    wishes: readonly DeedWish[],
  ): CreatureGait {
    for (const action of actions) {
      const isDone = wishes.some((wish) => wish.action === action)
      if (!isDone && gaitAsked(action, nature) === undefined && !STANDING.includes(action.verb))
        this.#wish(entity, 'cannotDo', wordsOf(action, action.verb))
    }
    const asked = actions
      .filter((action) => !wishes.some((wish) => wish.action === action))
      .find((action) => gaitAsked(action, nature) !== undefined)
    const carries = wishes.some(({ kind }) => kind === 'carry')
    const gait = asked === undefined ? (carries ? 'walk' : nature.atRest) : gaitAsked(asked, nature)!
    const possible = nature.gaits[gait]
    if (possible === undefined) {
      this.#wish(entity, 'cannotDo', wordsOf(asked, entity.label))
      return nature.atRest
    }
    // Ways go on in another gait, but nobody leaps in the middle of one.
    const leaps = actions.filter((action) => action !== asked && gaitAsked(action, nature) === 'jump')
    for (const leap of gait === 'jump' ? [] : leaps) this.#wish(entity, 'cannotDo', wordsOf(leap, leap.verb))
    return possible
  }

  #boundsOf(id: string | undefined): Bounds | undefined {
    if (id === undefined) return undefined
    const actor = this.#order.actors.find(({ entity }) => entity.id === id)
    if (actor?.base !== undefined) return placedBounds(actor)
    return this.#places.get(id)
  }

  #gazeOf(actions: readonly SpecAction[]): Pick<StagedCreature, 'looksAt'> {
    const looked = this.#boundsOf(actions.find(({ verb, target }) => verb === 'look' && target !== undefined)?.target)
    if (looked === undefined) return {}
    const { min, max } = looked
    return { looksAt: [(min[0] + max[0]) / 2, max[1] * 0.9, (min[2] + max[2]) / 2] }
  }
}

/** What was said of an action, where it was said. */
function wordsOf(action: SpecAction | undefined, otherwise: string): string {
  return action?.source.kind === 'said' ? action.source.words : otherwise
}

function boundsAround(at: Vector3, [length, height, width]: Vector3): Bounds {
  const half = Math.max(length, width) / 2
  return { min: [at[0] - half, at[1], at[2] - half], max: [at[0] + half, at[1] + height, at[2] + half] }
}
