import { forkedRandom, forkSeed, randomBetween } from '../../../shared/random/seeded.ts'
import type { SpecAction, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { CreatureCourse, CreatureGait, StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { UnderstoodFact, UnmetWish } from '../../../shared/scene/understanding.ts'
import { placedBounds } from '../staging/actor.ts'
import type { Brought, Department, DepartmentOrder } from '../staging/department.ts'
import { type Bounds, corners, ORIGIN } from '../staging/vectors.ts'
import type { Body } from './body.ts'
import { bodyOf } from './bodyOf.ts'
import { natureOf } from './nature.ts'
import { obstacleOf } from './obstacle.ts'
import { isKnownSpecies, sizeOfSpecies } from './species.ts'
import { gaitName, WISHES } from './words.ts'

/** The usual length of a walk when nobody says how long the shot is. */
const USUAL_SECONDS = 4
/** Creatures that go farther than this many of their lengths are followed by the camera, unless something else is said. */
const FOLLOWED_LENGTHS = 7
const SIZE_FACTOR = { tiny: 0.5, small: 0.75, medium: 1, large: 1.3, huge: 1.9 } as const
const PITCH_STEP = 0.35

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

/** Who goes to another comes after the other has its place. */
function reaches(entity: SpecEntity, { spec, entities }: DepartmentOrder): boolean {
  return spec.actions.some(({ subject, target }) => subject === entity.id && entities.some(({ id }) => id === target))
}

const GOING: Partial<Record<SpecAction['verb'], CreatureGait>> = {
  walk: 'walk',
  run: 'run',
  jump: 'jump',
  bounce: 'jump',
  fly: 'fly',
  flutter: 'fly',
  swim: 'swim',
  float: 'swim',
}
const STANDING: readonly SpecAction['verb'][] = ['stand', 'look', 'blink', 'talk']

class CreatureStage {
  readonly #order: DepartmentOrder
  readonly #creatures: StagedCreature[] = []
  readonly #bodies: Body[] = []
  readonly #places = new Map<string, Bounds>()
  readonly #unmet: UnmetWish[] = []
  readonly #told: UnderstoodFact[] = []
  /** Where the next one stands that has no place of its own: in depth for those who go, from left to right for the others. */
  #lane = 0
  #standing = 0
  #seen: Vector3[] = []
  #mover: Brought['mover']

  constructor(order: DepartmentOrder) {
    this.#order = order
  }

  place(entity: SpecEntity): void {
    const { spec, seed } = this.#order
    const species = entity.variant ?? entity.concept
    if (entity.variant !== undefined && !isKnownSpecies(entity.variant)) this.#wish(entity, 'nearestBody', entity.label)
    const actions = spec.actions
      .filter(({ subject }) => subject === entity.id)
      .sort((one, other) => one.order - other.order)
    const nature = natureOf(entity.concept as 'animal' | 'person', species)
    const gait = this.#gaitOf(entity, actions, nature)
    const usual = sizeOfSpecies(entity.concept as 'animal' | 'person', species, forkSeed(seed, entity.id))
    const said = entity.sizeMetres?.value
    const scale = (said === undefined ? 1 : said / usual.height) * SIZE_FACTOR[entity.size?.value ?? 'medium']
    const size: Vector3 = [usual.length * scale, usual.height * scale, usual.width * scale]
    const leg = usual.leg * scale
    const speed =
      actions.find((action) => action.speedMetresPerSecond)?.speedMetresPerSecond?.value ??
      nature.speedOf(gait, leg, this.#order.gravity)
    const way = this.#wayOf(entity, actions, gait, speed, size)
    const random = forkedRandom(seed, `herd of ${entity.id}`)
    const count = countOf(entity, spec.prompt)
    for (let index = 0; index < count; index++) {
      const aside = this.#asideOf(index, count, size, gait, random)
      const creature: StagedCreature = {
        id: count === 1 ? entity.id : `${entity.id}.${index + 1}`,
        label: entity.label,
        concept: entity.concept as 'animal' | 'person',
        species,
        scale: scale * (count === 1 ? 1 : randomBetween(random, 0.93, 1.05)),
        ...(entity.colour === undefined ? {} : { colour: entity.colour.value.hex }),
        seed: forkSeed(seed, `${entity.id} ${index}`),
        course: {
          ...way,
          path: way.path.map((point): Vector3 => [point[0] + aside[0], point[1] + aside[1], point[2] + aside[2]]),
        },
        ...this.#gazeAndSpeech(entity, actions, index),
      }
      this.#add(creature)
    }
    this.#places.set(entity.id, boundsAround(way.path, size))
    if (count > 1) this.#followAll(count)
    const isSaidSpeed = actions.some((action) => action.speedMetresPerSecond)
    this.#told.push({
      subject: entity.label,
      value: gaitName(spec.language, gait, isSaidSpeed ? 0 : speed),
      source: { kind: 'default' },
    })
  }

  brought(): Brought {
    const followed = this.#mover
    return {
      scene: {
        creatures: this.#creatures,
        bodies: this.#creatures.flatMap((creature, index) =>
          obstacleOf(creature, this.#bodies[index]!),
        ) as StagedBody[],
      },
      seen: this.#seen,
      endSeconds: Math.max(0, ...this.#bodies.map((body) => body.endSeconds)),
      unmet: this.#unmet,
      told: this.#told,
      ...(followed === undefined ? {} : { mover: followed }),
    }
  }

  /** A camera that follows one of several keeps all of them in the picture. */
  #followAll(count: number): void {
    const mover = this.#mover
    const bodies = this.#bodies.slice(-count)
    if (mover === undefined) return
    const way = mover.way.map(({ timeSeconds }) => {
      const places = bodies.map((body) => body.middleAt(timeSeconds))
      const mean = (axis: 0 | 1 | 2) => places.reduce((sum, place) => sum + place[axis], 0) / count
      return { timeSeconds, position: [mean(0), mean(1), mean(2)] as Vector3 }
    })
    const spread = way.flatMap(({ timeSeconds, position }) =>
      bodies.map((body) => Math.hypot(...body.middleAt(timeSeconds).map((value, axis) => value - position[axis]!))),
    )
    this.#mover = { ...mover, way, radius: Math.max(...spread) + mover.radius }
  }

  #wish(entity: SpecEntity, why: keyof typeof WISHES, words: string): void {
    this.#unmet.push({
      words,
      reason: 'notYetPossible',
      explanation: WISHES[why][this.#order.spec.language](entity.label),
    })
  }

  #gaitOf(entity: SpecEntity, actions: readonly SpecAction[], nature: ReturnType<typeof natureOf>): CreatureGait {
    for (const action of actions) {
      if (GOING[action.verb] === undefined && !STANDING.includes(action.verb))
        this.#wish(entity, 'cannotDo', action.source.kind === 'said' ? action.source.words : action.verb)
    }
    const wanted = actions.map(({ verb }) => GOING[verb]).find((gait) => gait !== undefined)
    const gait = wanted ?? nature.atRest
    const possible = nature.gaits[gait]
    if (possible === undefined) {
      this.#wish(entity, 'cannotDo', actions.find(({ verb }) => GOING[verb] === gait)?.verb ?? entity.label)
      return nature.atRest
    }
    return possible
  }

  #wayOf(
    entity: SpecEntity,
    actions: readonly SpecAction[],
    gait: CreatureGait,
    speed: number,
    size: Vector3,
  ): CreatureCourse {
    const { spec, clipSeconds, actors } = this.#order
    const seconds = clipSeconds ?? USUAL_SECONDS
    const [length, height, width] = size
    const target = this.#boundsOf(actions.find((action) => action.target !== undefined)?.target)
    const place = entity.place?.value
    const other = this.#boundsOf(place?.others[0])
    const carriers = place?.relation === 'on' || place?.relation === 'atTopOf' ? other : undefined
    const floor = carriers?.max[1] ?? 0
    const things = actors.filter(({ base }) => base !== undefined).map(placedBounds)
    const front = things.length === 0 ? 0 : Math.max(...things.map(({ max }) => max[2])) + width * 0.5 + 0.12
    const water = this.#waterLevel()
    const level =
      gait === 'fly'
        ? Math.max(0.9, height * 2.2) + (entity.concept === 'animal' && height < 0.12 ? 0.1 : 0)
        : gait === 'swim'
          ? this.#swimHeight(entity, size, water)
          : floor
    if (gait === 'stand') {
      const facing =
        spec.entities.filter(({ concept }) => concept === 'person' || concept === 'animal').length > 1 &&
        spec.lines.length > 0
      const at: Vector3 = carriers
        ? [(carriers.min[0] + carriers.max[0]) / 2, floor, (carriers.min[2] + carriers.max[2]) / 2]
        : other
          ? this.#besides(other, place?.relation, size)
          : (this.#inTheWayOf(entity, size) ?? [this.#nextStanding(Math.max(width, length * 0.8)), 0, front])
      const turn = entity.concept === 'person' ? -1.25 : -0.65
      const heading = facing && this.#standing > 1 ? Math.PI + 0.5 : facing ? -0.5 : turn
      return { gait, path: [at], headingRadians: heading, speed: 0, startSeconds: 0, stops: true }
    }
    if (gait === 'jump') {
      const at: Vector3 =
        other && !carriers
          ? this.#besides(other, place?.relation, size)
          : carriers
            ? [(carriers.min[0] + carriers.max[0]) / 2, floor, (carriers.min[2] + carriers.max[2]) / 2]
            : [this.#nextStanding(length), 0, front]
      const jumps = Math.max(2, Math.floor((seconds - 0.4) / 1.35))
      if (target) {
        const to: Vector3 = [target.min[0] - length * 0.7, 0, (target.min[2] + target.max[2]) / 2]
        return {
          gait,
          path: Array.from({ length: 4 }, (_, index): Vector3 => [to[0] - (3 - index) * height * 0.75, 0, to[2]]),
          headingRadians: 0,
          speed: 0,
          startSeconds: 0.2,
          stops: true,
        }
      }
      return {
        gait,
        path: Array.from({ length: jumps + 1 }, () => at),
        headingRadians: -1.1,
        speed: 0,
        startSeconds: 0.25,
        stops: true,
      }
    }
    const around = place?.relation === 'around' ? other : undefined
    const far = Math.max(length * 1.5, speed * seconds)
    if (around) {
      const middle: Vector3 = [(around.min[0] + around.max[0]) / 2, level, (around.min[2] + around.max[2]) / 2]
      const radius =
        Math.max(around.max[0] - around.min[0], around.max[2] - around.min[2]) * 0.6 +
        Math.max(length, width) * 0.8 +
        0.1
      const swept = far / radius
      const arcs = Math.max(4, Math.ceil(swept / PITCH_STEP))
      const points = Array.from({ length: arcs + 1 }, (_, index): Vector3 => {
        const angle = Math.PI * 0.9 + (swept * index) / arcs
        return [middle[0] + radius * Math.cos(angle), level, middle[2] + radius * Math.sin(angle)]
      })
      return { gait, path: points, headingRadians: 0, speed, startSeconds: 0, stops: false }
    }
    const z = target ? (target.min[2] + target.max[2]) / 2 : front + this.#lane * -1.1 * Math.max(width, 0.2)
    if (!target) this.#lane++
    const stops =
      target !== undefined ||
      actions.some(({ verb, order }) => STANDING.includes(verb) && order > Math.min(...actions.map((one) => one.order)))
    const end = target ? target.min[0] - length * 0.62 : undefined
    if (gait === 'hop') {
      const hop = Math.max(height * 1.6, 0.1)
      const count = Math.max(2, Math.floor(seconds / (0.42 + 0.22 * Math.sqrt(height))))
      const last = end ?? (count * hop) / 2
      return {
        gait,
        path: Array.from({ length: count + 1 }, (_, index): Vector3 => [last - (count - index) * hop, 0, z]),
        headingRadians: 0,
        speed: 0,
        startSeconds: 0.1,
        stops: true,
      }
    }
    const going = stops ? Math.max(length, far * 0.72) : far
    const last = end ?? going / 2
    const path = this.#pathBetween([last - going, level, z], [last, level, z], gait, size)
    return { gait, path, headingRadians: 0, speed, startSeconds: 0, stops }
  }

  /** What walks goes straight; what flies or swims rises, sinks and turns a little. */
  #pathBetween(from: Vector3, to: Vector3, gait: CreatureGait, [length, height]: Vector3): Vector3[] {
    if (gait !== 'fly' && gait !== 'swim') return [from, to]
    const random = forkedRandom(this.#order.seed, 'wander')
    const wander = gait === 'fly' ? Math.max(height * 0.6, 0.18) : this.#isAtSurface ? 0 : height * 0.35
    return Array.from({ length: 6 }, (_, index): Vector3 => {
      const share = index / 5
      const ends = index === 0 || index === 5 ? 0 : 1
      return [
        from[0] + (to[0] - from[0]) * share,
        from[1] + ends * wander * randomBetween(random, -0.8, 0.8),
        from[2] + ends * length * randomBetween(random, -0.35, 0.35),
      ]
    })
  }

  #isAtSurface = false

  #swimHeight(entity: SpecEntity, [, height]: Vector3, water: number | undefined): number {
    const nature = natureOf(entity.concept as 'animal' | 'person', entity.variant ?? entity.concept)
    this.#isAtSurface = !nature.isFish
    if (nature.isFish) return water === undefined ? Math.max(0.5, height * 1.6) : Math.max(0.15, water - height * 1.4)
    return (water ?? 0) - height * nature.draught
  }

  #waterLevel(): number | undefined {
    const waters = this.#order.brought?.flatMap(({ scene }) => scene.waters ?? []) ?? []
    return waters[0]?.centre[1]
  }

  #besides(other: Bounds, relation: string | undefined, [length, , width]: Vector3): Vector3 {
    const x = (other.min[0] + other.max[0]) / 2
    const z = (other.min[2] + other.max[2]) / 2
    switch (relation) {
      case 'behind':
        return [x, 0, other.min[2] - width]
      case 'inFrontOf':
        return [x, 0, other.max[2] + width]
      case 'leftOf':
        return [other.min[0] - length * 0.75, 0, z]
      case 'under':
        return [x, 0, z]
      default:
        return [other.max[0] + length * 0.75, 0, z]
    }
  }

  /** Who is rolled, pushed or thrown at stands where that goes. */
  #inTheWayOf(entity: SpecEntity, [length]: Vector3): Vector3 | undefined {
    const coming = this.#order.spec.actions.find(({ target, subject }) => target === entity.id && subject !== entity.id)
    const thing = this.#order.actors.find((actor) => actor.entity.id === coming?.subject && actor.base !== undefined)
    if (thing === undefined) return undefined
    const { min, max } = placedBounds(thing)
    return [max[0] + 1.1 + length / 2, 0, (min[2] + max[2]) / 2]
  }

  #nextStanding(room: number): number {
    const index = this.#standing++
    return (index % 2 === 0 ? -1 : 1) * Math.ceil(index / 2) * room * 1.9 * (index === 0 ? 0 : 1)
  }

  #boundsOf(id: string | undefined): Bounds | undefined {
    if (id === undefined) return undefined
    const actor = this.#order.actors.find(({ entity }) => entity.id === id)
    if (actor?.base !== undefined) return placedBounds(actor)
    return this.#places.get(id)
  }

  /** Where each of several is beside the first: behind one another in two files, in a wedge in the air, in a swarm in water. */
  #asideOf(
    index: number,
    count: number,
    [length, height, width]: Vector3,
    gait: CreatureGait,
    random: () => number,
  ): Vector3 {
    if (index === 0 && count === 1) return ORIGIN
    const rank = Math.ceil(index / 2)
    const side = index % 2 === 0 ? 1 : -1
    if (gait === 'stand' || gait === 'jump')
      return [
        side * rank * Math.max(length, width) * 1.25,
        0,
        index === 0 ? 0 : randomBetween(random, -0.4, 0.1) * width,
      ]
    if (gait === 'fly')
      return [
        -rank * length * 1.5,
        randomBetween(random, -0.2, 0.2) * height,
        side * rank * Math.max(width, length) * 1.2,
      ]
    if (gait === 'swim' && !this.#isAtSurface)
      return [
        randomBetween(random, -1, 0) * length * Math.sqrt(count) * 1.1,
        randomBetween(random, -0.5, 0.5) * height * Math.sqrt(count) * 1.3,
        randomBetween(random, -0.6, 0.6) * length * Math.sqrt(count),
      ]
    return [-index * length * 1.25, 0, (index % 2) * width * 0.7 + randomBetween(random, -0.15, 0.15) * width]
  }

  #gazeAndSpeech(
    entity: SpecEntity,
    actions: readonly SpecAction[],
    index: number,
  ): Pick<StagedCreature, 'looksAt' | 'speaks'> {
    const { spec, lines } = this.#order
    const looked = this.#boundsOf(actions.find(({ verb, target }) => verb === 'look' && target !== undefined)?.target)
    const living = spec.entities.filter(({ concept }) => concept === 'person' || concept === 'animal')
    const speakers = living.filter(({ concept }) => concept === 'person')
    const own = (lines ?? []).filter(({ speaker }) => {
      const named =
        speaker === undefined ? undefined : living.find(({ label }) => label === speaker || speaker.endsWith(label))
      return (named ?? speakers[0])?.id === entity.id
    })
    const talks = actions.some(({ verb }) => verb === 'talk')
    const speaks =
      index > 0
        ? []
        : own.map(({ startSeconds, text }) => ({
            startSeconds,
            endSeconds: startSeconds + Math.max(0.7, text.length * 0.062),
          }))
    if (talks && (lines ?? []).length === 0)
      speaks.push({ startSeconds: 0.4, endSeconds: (this.#order.clipSeconds ?? USUAL_SECONDS) - 0.5 })
    return {
      ...(looked === undefined
        ? {}
        : {
            looksAt: [
              (looked.min[0] + looked.max[0]) / 2,
              looked.max[1] * 0.9,
              (looked.min[2] + looked.max[2]) / 2,
            ] as Vector3,
          }),
      ...(speaks.length === 0 ? {} : { speaks }),
    }
  }

  #add(creature: StagedCreature): void {
    const body = bodyOf(creature, this.#order.gravity)
    this.#creatures.push(creature)
    this.#bodies.push(body)
    const seconds = this.#order.clipSeconds ?? Math.max(USUAL_SECONDS, Math.min(6, body.endSeconds + 0.6))
    const way = Array.from({ length: 25 }, (_, index) => {
      const timeSeconds = (seconds * index) / 24
      return { timeSeconds, position: body.middleAt(timeSeconds) }
    })
    const travelled = Math.hypot(...way[24]!.position.map((value, axis) => value - way[0]!.position[axis]!))
    const [length, height, width] = body.size
    const half = Math.max(length, width) * 0.62
    const { camera } = this.#order.spec
    const isFollowed = travelled > FOLLOWED_LENGTHS * Math.max(length, height) || camera.value === 'follow'
    if (isFollowed && this.#mover === undefined)
      this.#mover = { way, radius: Math.max(length, height) * 0.62, isFollowed: camera.source.kind === 'default' }
    else if (isFollowed && this.#mover !== undefined) {
      // A camera that goes along with one of a flock leaves room for the others.
      const lead = this.#mover.way[12]!.position
      const apart = Math.hypot(...way[12]!.position.map((value, axis) => value - lead[axis]!))
      const radius = Math.min(2 * this.#mover.radius, (apart + half) / ROOM_OF_FLOCK)
      this.#mover = { ...this.#mover, radius: Math.max(this.#mover.radius, radius) }
    }
    const isLow = creature.course.gait !== 'fly' && !(creature.course.gait === 'swim')
    for (const { position } of isFollowed ? [way[12]!] : way) {
      const floor = isLow ? Math.min(position[1], creature.course.path[0]![1]) : position[1] - height * 0.6
      this.#seen.push(
        ...corners({
          min: [position[0] - half, floor, position[2] - half],
          max: [position[0] + half, floor + height * (isLow ? 1.06 : 1.3), position[2] + half],
        }),
      )
    }
  }
}

/** Radii of the mover that a camera that goes along shows behind it, at least. */
const ROOM_OF_FLOCK = 2.45

function boundsAround(path: readonly Vector3[], [length, height, width]: Vector3): Bounds {
  const [x, y, z] = path.at(-1)!
  const half = Math.max(length, width) / 2
  return { min: [x - half, y, z - half], max: [x + half, y + height, z + half] }
}

const MANY =
  '(school|shoal|flock|herd|swarm|pack|colony|crowd|group|kawanan|kerumunan|gerombolan|rombongan|sekawanan|sekelompok)'
const USUAL_MANY = 7

/** As many as were said; a flock or a school of no stated number has seven. */
function countOf({ count, label }: SpecEntity, prompt: string): number {
  const many = new RegExp(`\\b${MANY} (of )?${label.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'iu')
  const isMany = count.source.kind !== 'said' && many.test(prompt)
  return isMany ? USUAL_MANY : count.value
}
