import type { StagedCreature } from '../../../shared/scene/stagedCreature.ts'
import type { Vector3 } from '../../../shared/scene/stagedScene.ts'
import type { Brought } from '../staging/department.ts'
import { corners } from '../staging/vectors.ts'
import type { Body } from './body.ts'
import { isExpression } from './deeds/wishes.ts'

/** Creatures that go farther than this many of their lengths are followed by the camera, unless something else is said. */
const FOLLOWED_LENGTHS = 7
/** Where nothing is but who walks, the camera follows sooner: a person far away in an empty picture is no sight. */
const FOLLOWED_ALONE = 1.9
/** What is much longer than high, a snake, is lost in a wide picture even sooner. */
const FOLLOWED_THIN = 0.9
const THIN = 0.15
const LOOKS = 24

interface Shown {
  readonly creature: StagedCreature
  readonly body: Body
}

/** What the camera has to show of all creatures over the shot, and whom it goes along with. */
export function viewOf(
  groups: readonly (readonly Shown[])[],
  order: {
    readonly seconds: (body: Body) => number
    readonly isCameraFollowing: boolean
    readonly isAlone: boolean
    /** Of the height of people who stand there, from the top. */
    readonly shownOfPeople: number
  },
): { seen: Vector3[]; mover: Brought['mover'] } {
  const seen: Vector3[] = []
  let mover: Brought['mover']
  const isOnlyGoing =
    order.isAlone &&
    groups.every((group) =>
      group.some(
        ({ body }) =>
          travelled(wayOf(body, order.seconds(body))) > followedAlone(body) * Math.max(body.size[0], body.size[1]),
      ),
    )
  for (const group of groups) {
    const ways = group.map(({ body }) => wayOf(body, order.seconds(body)))
    const far = Math.max(0, ...ways.map(travelled))
    const reach = Math.max(...group.map(({ body }) => Math.max(body.size[0], body.size[1])))
    const limit = isOnlyGoing ? Math.max(...group.map(({ body }) => followedAlone(body))) : FOLLOWED_LENGTHS
    const isFollowed = order.isCameraFollowing || far > limit * reach
    if (isFollowed && mover === undefined) {
      const way = meanWay(ways)
      const radius = Math.max(reach * REACH_SHARE, (radiusAbout(way, ways) + reach / 2) / ROOM_OF_FLOCK)
      mover = { way, radius, isFollowed: !order.isCameraFollowing }
    } else if (isFollowed && mover !== undefined) {
      // A camera that goes along with one of a flock leaves room for the others.
      const radius = radiusAbout(mover.way, ways) + reach * 0.5
      mover = { ...mover, radius: Math.max(mover.radius, Math.min(2 * mover.radius, radius / ROOM_OF_FLOCK)) }
    }
    for (const [index, { creature, body }] of group.entries()) {
      const places = isFollowed ? [ways[index]![LOOKS / 2]!] : ways[index]!
      for (const { position } of places) seen.push(...pointsAbout(creature, body, position, order.shownOfPeople))
    }
  }
  return { seen, mover }
}

function followedAlone({ size }: Body): number {
  return size[1] < THIN * size[0] ? FOLLOWED_THIN : FOLLOWED_ALONE
}

/** A camera that goes along shows more than three radii around: of one creature a good half of the picture's height. */
const REACH_SHARE = 0.38
/** Radii of the mover that it shows behind it and under it, at least. */
const ROOM_OF_FLOCK = 2.2

type Way = { timeSeconds: number; position: Vector3 }[]

function wayOf(body: Body, seconds: number): Way {
  return Array.from({ length: LOOKS + 1 }, (_, index) => {
    const timeSeconds = (seconds * index) / LOOKS
    return { timeSeconds, position: body.middleAt(timeSeconds) }
  })
}

function travelled(way: Way): number {
  return distance(way.at(-1)!.position, way[0]!.position)
}

function distance(a: Vector3, b: Vector3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

function meanWay(ways: readonly Way[]): Way {
  return ways[0]!.map(({ timeSeconds }, index) => {
    const mean = (axis: 0 | 1 | 2) => ways.reduce((sum, way) => sum + way[index]!.position[axis], 0) / ways.length
    return { timeSeconds, position: [mean(0), mean(1), mean(2)] }
  })
}

/** How far the farthest ever is from a way. */
function radiusAbout(way: readonly Way[number][], ways: readonly Way[]): number {
  return Math.max(...ways.flatMap((one) => one.map(({ position }, index) => distance(position, way[index]!.position))))
}

function pointsAbout(
  { course, concept, deeds, after }: StagedCreature,
  { size, reach = 0 }: Body,
  position: Vector3,
  shownOfPeople: number,
): Vector3[] {
  const [length, height, width] = size
  const stands = concept === 'person' && course.gait === 'stand' && !after && (deeds ?? []).every(isExpression)
  const shown = stands ? shownOfPeople : 1
  const half = Math.max(reach, Math.max(length, width) * 0.62 * (shown < 1 ? 0.75 : 1))
  const isInTheAir = course.gait === 'fly' || course.gait === 'swim'
  const ground = isInTheAir ? position[1] - height * 0.6 : Math.min(position[1], course.path[0]![1])
  const floor = ground + height * (1 - shown)
  return corners({
    min: [position[0] - half, floor, position[2] - half],
    max: [position[0] + half, ground + height * (isInTheAir ? 1.3 : 1.04), position[2] + half],
  })
}
