import { randomBetween, randomChoice } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { type Coat, type Paint, placed, type Scenery, varied } from './scenery.ts'
import type { Site } from './site.ts'

/** The inside of a room: half its width and depth around the action, and its height. */
export interface Room {
  readonly halfX: number
  /** Where the back wall and the wall behind the camera are. */
  readonly back: number
  readonly front: number
  readonly height: number
}

export function roomAround(site: Site, least: { halfX: number; back: number; height: number }): Room {
  const reach = (pick: (place: Vector3) => number) => Math.max(...site.cameraPlaces.map(pick)) + 0.7
  return {
    halfX: Math.max(
      least.halfX,
      site.radius + 1.4,
      reach(([x]) => Math.abs(x)),
    ),
    back: -Math.max(
      least.back,
      site.radius + 1.3,
      reach(([, , z]) => -z),
    ),
    front: Math.max(
      3,
      reach(([, , z]) => z),
    ),
    height: Math.max(
      least.height,
      reach(([, y]) => y),
    ),
  }
}

/** Painted walls with a skirting board, darker toward the corners; a dado of another colour where there is one. */
export function walls(
  scenery: Scenery,
  room: Room,
  paint: Paint,
  { skirting = '#cfc6b6', dado }: { skirting?: Paint; dado?: Paint } = {},
): void {
  const { halfX, back, front, height } = room
  const sides: [Vector3, Vector3][] = [
    [
      [-halfX, 0, back],
      [halfX, 0, back],
    ],
    [
      [halfX, 0, back],
      [halfX, 0, front],
    ],
    [
      [-halfX, 0, front],
      [-halfX, 0, back],
    ],
    [
      [halfX, 0, front],
      [-halfX, 0, front],
    ],
  ]
  for (const [from, to] of sides) {
    const length = Math.hypot(to[0] - from[0], to[2] - from[2])
    const columns = Math.ceil(length / 0.7)
    const rows = [0, 0.1, 0.45, 0.9, 1.5, 2.1, height]
    const at = (share: number, y: number): Vector3 => [
      from[0] + (to[0] - from[0]) * share,
      y,
      from[2] + (to[2] - from[2]) * share,
    ]
    for (let column = 0; column < columns; column++) {
      const [left, right] = [column / columns, (column + 1) / columns]
      const corner = Math.min(left + right, 2 - left - right) * 0.5 * length
      const shade = 0.72 + 0.28 * Math.min(1, corner / 0.9)
      for (let row = 0; row + 1 < rows.length; row++) {
        const base = row === 0 ? skirting : dado !== undefined && rows[row + 1]! <= 0.9 ? dado : paint
        const coat: Coat = { paint: shaded(base, shade) }
        scenery.quad(
          at(left, rows[row]!),
          at(right, rows[row]!),
          at(right, rows[row + 1]!),
          at(left, rows[row + 1]!),
          coat,
        )
      }
    }
  }
}

const half = () => 0.5

export function shaded(paint: Paint, factor: number): Paint {
  const [red, green, blue] = varied(paint, half)
  return [red * factor, green * factor, blue * factor]
}

/** A place on the back wall: x along it, y up, z out into the room. */
export function onBack(room: Room, x: number): (x: number, y: number, z: number) => Vector3 {
  return placed([x, 0, room.back], 0)
}

export function panel(
  scenery: Scenery,
  at: (x: number, y: number, z: number) => Vector3,
  [x, y]: readonly [number, number],
  [wide, high]: readonly [number, number],
  out: number,
  coat: Coat,
): void {
  scenery.quad(
    at(x - wide / 2, y, out),
    at(x + wide / 2, y, out),
    at(x + wide / 2, y + high, out),
    at(x - wide / 2, y + high, out),
    coat,
  )
}

/** A window that shows the light of the hour. */
export function roomWindow(
  scenery: Scenery,
  room: Room,
  x: number,
  site: Site,
  size: readonly [number, number] = [1.3, 1.25],
): void {
  const at = onBack(room, x)
  const [wide, high] = size
  const y = 1.05
  const frame: Coat = { paint: '#efeae0' }
  panel(scenery, at, [0, y - 0.08], [wide + 0.18, high + 0.16], 0.015, frame)
  const glow = site.isNight ? 0.05 : 0.55
  const [low, top] = site.isNight ? ['#1d2a44', '#131c33'] : ['#dfe8ea', '#b9d2ea']
  panel(scenery, at, [0, y], [wide, high / 2], 0.03, { paint: low, glow })
  panel(scenery, at, [0, y + high / 2], [wide, high / 2], 0.03, { paint: top, glow })
  scenery.box(at(0, y, 0.03), [0.05, high, 0.04], frame)
  scenery.box(at(0, y + high * 0.55, 0.03), [wide, 0.05, 0.04], frame)
  scenery.box(at(0, y - 0.12, 0.09), [wide + 0.3, 0.05, 0.2], frame)
}

/** A lamp on a cord. */
export function pendant(
  scenery: Scenery,
  room: Room,
  x: number,
  z: number,
  site: Site,
  paint: Paint = '#c07a3c',
): void {
  if (!site.isClear(x, z, 0.2)) return
  const y = Math.min(2.15, room.height - 0.6)
  scenery.post([x, y, z], [x, room.height, z], [0.012, 0.012], { paint: '#33302c' }, 4)
  scenery.post([x, y - 0.02, z], [x, y + 0.22, z], [0.24, 0.05], { paint }, 12)
  scenery.lump(
    [x, y - 0.02, z],
    [0.09, 0.09, 0.09],
    { paint: '#ffdfae', glow: site.isNight ? 1.6 : 0.4 },
    site.random,
    {
      roughness: 0,
    },
  )
}

/** A row of things on a shelf. */
export function jars(scenery: Scenery, site: Site, from: Vector3, length: number, paints: readonly Paint[]): void {
  const { random } = site
  for (let x = 0.1; x < length - 0.1; ) {
    const radius = randomBetween(random, 0.05, 0.09)
    const height = randomBetween(random, 0.12, 0.26)
    const paint = varied(randomChoice(random, paints), random, 0.15)
    const [px, y, z] = [from[0] + x + radius, from[1], from[2]]
    scenery.post([px, y, z], [px, y + height, z], [radius, radius], { paint }, 10)
    scenery.post(
      [px, y + height, z],
      [px, y + height + 0.03, z],
      [radius * 0.8, radius * 0.8],
      { paint: '#7d6145' },
      10,
    )
    x += 2 * radius + randomBetween(random, 0.03, 0.2)
  }
}
