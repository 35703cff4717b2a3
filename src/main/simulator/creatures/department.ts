import { forkedRandom, forkSeed, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import type { UnderstoodFact, UnmetWish } from '../../../shared/scene/understanding.ts'
import { placedBounds } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import type { Bounds } from '../staging/vectors.ts'
import { measuresOf } from './bodies/person/personForm.ts'
import type { Body } from './body.ts'
import { bodyOf } from './bodyOf.ts'
import { type Cast, castOf } from './casting.ts'
import { speechOf, withLooks } from './conversation.ts'
import { deedStage } from './deedStage.ts'
import type { Flight } from './deeds/acting.ts'
import { handedOver } from './deeds/handedOver.ts'
import { ledBodies } from './deeds/led.ts'
import { perform } from './deeds/perform.ts'
import { deedWishes, isExpression } from './deeds/wishes.ts'
import { catches, isAboveHands, isDoneByEach, reaches, speaksAlone, wordsOf } from './doings.ts'
import { lookingOn } from './flock.ts'
import { herdCourses, laneOf } from './herd.ts'
import { countOf } from './intent.ts'
import { obstacleOf } from './obstacle.ts'
import { boundsAround, boundsOfWater } from './places.ts'
import { isKnownSpecies, kindOf } from './species.ts'
import { viewOf } from './view.ts'
import { waitsFor } from './waiting.ts'
import { USUAL_SECONDS, Ways } from './ways.ts'
import { gaitName, WISHES } from './words.ts'

/** Of a person's height, from the top. */
const SHOWN_CLOSE = 0.3
const SHOWN_SPEAKING = 0.72
/** How far a face is turned from a camera that is there for its sake. */
const FACE_TURNED_DEGREES = 14

/** Looks after animals and people. */
export const creatureDepartment: Department = {
  concepts: ['animal', 'person'],
  bring(order) {
    const stage = new CreatureStage(order)
    const casts = [...order.entities]
      .sort((one, other) => Number(reaches(one, order)) - Number(reaches(other, order)))
      .map((entity) => stage.place(entity))
    const turnOf = (cast: Cast) =>
      Number(catches(cast)) * 1e6 + Math.min(1e5, ...cast.actions.map(({ order: at }) => at))
    for (const cast of [...casts].sort((one, other) => turnOf(one) - turnOf(other))) stage.act(cast)
    return stage.brought()
  },
}

class CreatureStage {
  readonly #order: DepartmentOrder
  readonly #ways: Ways
  readonly #groups: { creature: StagedCreature; body: Body }[][] = []
  readonly #places = new Map<string, Bounds>()
  readonly #flights = new Map<string, { flight: Flight; sender: Body }>()
  /** When each has done what it was said to do. */
  readonly #ends = new Map<string, number>()
  readonly #unmet: UnmetWish[] = []
  readonly #told: UnderstoodFact[] = []
  readonly #led: { bodies: StagedBody[]; pushes: StagedScene['pushes']; leads: string[] } = {
    bodies: [],
    pushes: [],
    leads: [],
  }
  #isRow = false

  constructor(order: DepartmentOrder) {
    this.#order = order
    const inHands = order.entities
      .flatMap(({ id }) => deedWishes(order.spec, id))
      .flatMap(({ thing }) => thing ?? [])
      .filter((id) => !isAboveHands(id, order.spec))
    this.#ways = new Ways(order, (id) => this.#boundsOf(id), new Set(inHands))
  }

  /** Gives an entity its place or its way. */
  place(entity: SpecEntity): Cast {
    const cast = castOf(entity, this.#order, this.#ways, (id) => this.#boundsOf(id))
    if (entity.variant !== undefined && !isKnownSpecies(entity.variant)) this.#wish(entity, 'nearestBody', entity.label)
    for (const { why, action } of cast.refused) this.#wish(entity, why, wordsOf(action, action.verb))
    this.#places.set(entity.id, boundsAround(cast.way.path.at(-1)!, cast.size))
    return cast
  }

  /** Lets it do what it shall do. */
  act(cast: Cast): void {
    const { spec, seed, gravity } = this.#order
    const { entity, concept, species, wishes, scale, size, gait, speed, actions } = cast
    const random = forkedRandom(seed, `herd of ${entity.id}`)
    const count = countOf(entity, spec.prompt)
    const waits = this.#ends.get(waitsFor(entity.id, spec) ?? '') ?? 0
    const late = (course: CreatureCourse) =>
      waits > 0 && wishes.length === 0 ? { ...course, startSeconds: waits + course.startSeconds } : course
    const courses = herdCourses(cast, count, this.#order.clipSeconds ?? USUAL_SECONDS + 2, random).map(late)
    const group = courses.map((course, index) => {
      const creature: StagedCreature = {
        id: count === 1 ? entity.id : `${entity.id}.${index + 1}`,
        label: entity.label,
        concept,
        species,
        scale: scale * (count === 1 ? 1 : randomBetween(random, 0.93, 1.05)),
        ...(entity.colour === undefined ? {} : { colour: entity.colour.value.hex }),
        seed: forkSeed(seed, `${entity.id} ${index}`),
        course: wishes.length > 0 && index > 0 && !isDoneByEach(cast) ? lookingOn(course, index, size) : course,
        ...this.#gazeOf(actions),
      }
      const speaks = index === 0 && !(cast.isRow && spec.lines.length === 0) ? speechOf(entity, this.#order) : []
      const speaking = speaks.length === 0 ? creature : { ...creature, speaks }
      const acts = wishes.length > 0 && (index === 0 || isDoneByEach(cast))
      return acts
        ? this.#performing(cast, speaking, { index, waits })
        : { creature: speaking, body: bodyOf(speaking, gravity) }
    })
    if (count > 1 && !isDoneByEach(cast)) {
      for (const words of new Set(wishes.map(({ action }) => wordsOf(action, action.verb))))
        this.#wish(entity, 'onlyOneDoes', words)
    }
    this.#groups.push(group)
    this.#isRow ||= (cast.isRow && wishes.length > 1) || waits > 0
    const spoken = speaksAlone(cast) ? SPOKEN_SECONDS : 0
    this.#ends.set(entity.id, Math.min(Math.max(group[0]!.body.endSeconds, waits + spoken), waits + LONGEST_WAIT))
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
    const seenFrom = this.#faceSeenFrom()
    const { seen, mover } = viewOf(this.#groups, {
      seconds: (body) =>
        this.#order.clipSeconds ??
        Math.max(USUAL_SECONDS, Math.min(this.#isRow ? LONGEST_ROW : 6, body.endSeconds + 0.6)),
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
      ...(seenFrom === undefined ? {} : { azimuthDegrees: seenFrom }),
      ...(this.#isRow ? { playsOut: true as const } : {}),
      unmet: this.#unmet,
      told: this.#told,
      ...(this.#led.leads.length === 0 ? {} : { leads: this.#led.leads }),
      ...(mover === undefined ? {} : { mover }),
      ...(all.every(({ creature }) => isSnake(creature)) ? { pitchDegrees: SNAKE_SEEN_FROM } : {}),
    }
  }

  get #expresses(): boolean {
    return this.#groups.some((group) => group.some(({ creature }) => creature.deeds?.some(isExpression) === true))
  }

  /** One who stands there for us to see the face of is seen from near the front. */
  #faceSeenFrom(): number | undefined {
    const [only] = this.#groups.flat()
    if (only === undefined || this.#groups.flat().length > 1 || only.creature.concept !== 'person') return undefined
    const { course, after, deeds = [] } = only.creature
    if (course.gait !== 'stand' || after !== undefined || !deeds.every(isExpression)) return undefined
    const { framing, lines, entities } = this.#order.spec
    if (lines.length === 0 && deeds.length === 0 && (framing.value !== 'close' || entities.length > 1)) return undefined
    return 90 + (course.headingRadians * 180) / Math.PI - FACE_TURNED_DEGREES
  }

  /** Who speaks or shows what they feel, and nothing else happens, is seen from the knees up; close, from the chest. */
  #shownOfPeople(): number {
    const { framing, entities, lines } = this.#order.spec
    const isPeopleOnly = entities.every(({ concept }) => concept === 'person')
    if (!isPeopleOnly || framing.value === 'wide') return 1
    const isFaceMeant = lines.length > 0 || this.#expresses
    return framing.value === 'close' ? SHOWN_CLOSE : isFaceMeant ? SHOWN_SPEAKING : 1
  }

  #performing(
    cast: Cast,
    creature: StagedCreature,
    { index, waits }: { readonly index: number; readonly waits: number },
  ): { creature: StagedCreature; body: Body } {
    const { gravity, bodies = [], clipSeconds } = this.#order
    const { entity, wishes, mover } = cast
    const kind = kindOf(creature)
    const size = kind.plan === 'person' ? measuresOf(kind.form, creature.scale) : undefined
    const stage = deedStage(this.#order, {
      entity,
      seconds: clipSeconds ?? USUAL_SECONDS + 1,
      walkSpeed: mover.speedOf('walk'),
      boundsOf: (id) => this.#boundsOf(id),
      flightOf: (thing) => this.#flights.get(thing)?.flight,
      placeOf: (id) => this.#places.get(id),
    })
    const performed = perform(
      wishes,
      {
        start: creature.course,
        mover,
        size,
        aside: laneOf(index, cast.size),
        fromSeconds: waits,
        isRow: cast.isRow,
      },
      stage,
    )
    if (index === 0)
      for (const { wish, why } of performed.refused) this.#wish(entity, why, wordsOf(wish.action, entity.label))
    const [course, ...after] = performed.courses
    const acting: StagedCreature = {
      ...creature,
      course,
      ...(after.length === 0 ? {} : { after }),
      ...(performed.deeds.length === 0 ? {} : { deeds: [...performed.deeds] }),
      ...(performed.looks.length === 0 ? {} : { looks: [...performed.looks] }),
      ...(performed.speaks.length === 0 || creature.speaks ? {} : { speaks: [...performed.speaks] }),
    }
    const body = bodyOf(acting, gravity)
    const played = { ...body, endSeconds: Math.max(body.endSeconds, performed.endSeconds) }
    if (size === undefined) return { creature: acting, body: played }
    const led = ledBodies(acting, body, performed, bodies)
    this.#led.bodies.push(...led.bodies)
    this.#led.pushes.push(...led.pushes)
    this.#led.leads.push(...led.leads)
    for (const flight of performed.flights) this.#flights.set(flight.id, { flight, sender: body })
    for (const { id } of performed.caught) {
      const sent = this.#flights.get(id)
      const thing = bodies.find((one) => one.id === id)
      if (sent === undefined || thing === undefined) continue
      this.#led.bodies.push(handedOver(thing, sent.flight, { sender: sent.sender, catcher: body }, gravity))
      this.#led.leads.push(id)
    }
    return { creature: acting, body: played }
  }

  #wish(entity: SpecEntity, why: keyof typeof WISHES, words: string): void {
    const wish = { words, reason: 'notYetPossible', explanation: WISHES[why][this.#order.spec.language](entity.label) }
    this.#unmet.push(wish as UnmetWish)
  }

  #boundsOf(id: string | undefined): Bounds | undefined {
    if (id === undefined) return undefined
    const actor = this.#order.actors.find(({ entity }) => entity.id === id)
    if (actor?.base !== undefined) return placedBounds(actor)
    return this.#places.get(id) ?? boundsOfWater(id, this.#order)
  }

  #gazeOf(actions: readonly SpecAction[]): Pick<StagedCreature, 'looksAt'> {
    const looked = this.#boundsOf(actions.find(({ verb, target }) => verb === 'look' && target !== undefined)?.target)
    if (looked === undefined) return {}
    const { min, max } = looked
    return { looksAt: [(min[0] + max[0]) / 2, max[1] * 0.9, (min[2] + max[2]) / 2] }
  }
}

/** The longest shot for a row of deeds where no length was said, seconds. */
const LONGEST_ROW = 10
/** A bark or a word of no stated words, until another goes on. */
const SPOKEN_SECONDS = 1.6
/** Nobody waits longer for another, seconds. */
const LONGEST_WAIT = 4

/** How a body winds over the ground is seen from above. */
const SNAKE_SEEN_FROM = 26

function isSnake(creature: StagedCreature): boolean {
  const kind = kindOf(creature)
  return kind.plan === 'spine' && kind.form.swims === 'onGround'
}
