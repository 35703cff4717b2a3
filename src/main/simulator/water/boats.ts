import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { BodyPart, BodyShape, Quaternion, StagedBody, Vector3 } from '../../../shared/scene/stagedScene.ts'
import { sizeFactor } from '../staging/dimensions.ts'
import { ORIGIN, turnAbout, UPRIGHT } from '../staging/vectors.ts'

/** Lays an outline in X and Y flat: its Y becomes -Z, its depth becomes Y. */
const FLAT = turnAbout([1, 0, 0], -Math.PI / 2)

interface Build {
  readonly length: number
  readonly width: number
  /** From keel to deck. */
  readonly height: number
  /** How deep it lies in the water. */
  readonly draught: number
  readonly colour: string
  readonly material: MaterialName
  readonly rig: 'sail' | 'cabin' | 'thwarts' | 'paper' | 'none'
  readonly cruise: number
}

const BUILDS: Readonly<Record<string, Build>> = {
  boat: hull(2.6, 1, 0.48, 0.17, '#a3442f', 'thwarts', 0.9),
  rowboat: hull(2.6, 1, 0.46, 0.16, '#8a5a34', 'thwarts', 0.8),
  sailboat: hull(3.6, 1.15, 0.62, 0.24, '#f0ece2', 'sail', 1.3),
  fishingBoat: hull(3.8, 1.3, 0.75, 0.3, '#2d6a8c', 'cabin', 1.1),
  ship: hull(6.5, 1.8, 1.05, 0.55, '#3c4a55', 'cabin', 1.4),
  ferry: hull(6.5, 2, 1.05, 0.5, '#e4e2da', 'cabin', 1.4),
  canoe: hull(3, 0.72, 0.36, 0.12, '#7c4a28', 'thwarts', 0.9),
  raft: { ...hull(1.8, 1.3, 0.2, 0.1, '#9c7a4a', 'none', 0.5) },
  toyBoat: hull(0.36, 0.14, 0.075, 0.027, '#c0392b', 'sail', 0.35),
  paperBoat: { ...hull(0.26, 0.11, 0.06, 0.012, '#f3efe4', 'paper', 0.25), material: 'paper' },
}

function hull(
  length: number,
  width: number,
  height: number,
  draught: number,
  colour: string,
  rig: Build['rig'],
  cruise: number,
): Build {
  return { length, width, height, draught, colour, material: 'wood', rig, cruise }
}

const WORDS: readonly (readonly [RegExp, keyof typeof BUILDS])[] = [
  [/paper|kertas/i, 'paperBoat'],
  [/toy|mainan/i, 'toyBoat'],
  [/sail|yacht|layar|pinisi/i, 'sailboat'],
  [/ship|kapal|ferry|feri/i, 'ship'],
  [/canoe|kayak|kano|sampan|jukung/i, 'canoe'],
  [/raft|rakit/i, 'raft'],
  [/fish|nelayan/i, 'fishingBoat'],
  [/row|dayung/i, 'rowboat'],
]

/** Which boat an entity is. */
export function boatBuildOf(entity: SpecEntity): Build {
  const byVariant = entity.variant === undefined ? undefined : BUILDS[entity.variant]
  const byWord = WORDS.find(([word]) => word.test(entity.label))?.[1]
  const build = byVariant ?? BUILDS[byWord ?? 'boat']!
  const factor = entity.sizeMetres
    ? entity.sizeMetres.value / build.length
    : sizeFactor(entity.concept, entity.size?.value)
  return {
    ...build,
    length: build.length * factor,
    width: build.width * factor,
    height: build.height * factor,
    draught: build.draught * factor,
  }
}

/**
 * A boat that floats at its draught, its bow toward `heading`. Its weight is that of the water which its hull displaces
 * there; hulls are wide for their draught, so that they come back upright.
 */
export function boatBody(entity: SpecEntity, build: Build, place: Vector3, heading: number): StagedBody {
  const { length, width, height, draught } = build
  const colour = entity.colour?.value.hex ?? build.colour
  const outline = build.rig === 'none' ? rectangle(length, width) : hullOutline(length, width)
  const area = outlineArea(outline)
  const rotation = turnAbout([0, 1, 0], -heading)
  return {
    id: entity.id,
    label: entity.label,
    concept: 'boat',
    motion: 'dynamic',
    parts: [...hullParts(build, outline, colour), ...rigParts(build, colour)],
    position: [place[0], place[1] - draught + height / 2, place[2]],
    rotation,
    linearVelocity: ORIGIN,
    angularVelocity: ORIGIN,
    releasedAtSeconds: 0,
    massKg: 1000 * area * draught,
  }
}

function hullParts(
  { height, material, length, width }: Build,
  outline: [number, number][],
  colour: string,
): BodyPart[] {
  const flat = (shape: BodyShape, offset: Vector3, paint: string, only?: 'drawn' | 'touched'): BodyPart => ({
    shape,
    material,
    colour: paint,
    offset,
    rotation: FLAT,
    ...(only === undefined ? {} : { only }),
  })
  const prism = (share: number, halfDepth: number): BodyShape => ({
    kind: 'prism',
    outline: outline.map(([x, y]): [number, number] => [x * share, y * share]),
    halfDepth,
    bevel: 0,
  })
  const low = shade(colour, 0.55)
  return [
    flat(prism(1, height / 2), ORIGIN, colour, 'touched'),
    // Three layers that widen upward, a lighter strake along the top and the dark inside.
    flat(prism(0.8, height * 0.17), [0, -height * 0.33, 0], low, 'drawn'),
    flat(prism(0.92, height * 0.17), [0, -height * 0.06, 0], colour, 'drawn'),
    flat(prism(1, height * 0.16), [0, height * 0.26, 0], colour, 'drawn'),
    flat(prism(1.03, height * 0.045), [0, height * 0.45, 0], shade(colour, 1.35), 'drawn'),
    flat(prism(0.86, height * 0.012), [0, height * 0.495, 0], material === 'paper' ? '#ded8c8' : '#5b3d24', 'drawn'),
    ...(length > 1 && width > 0.6
      ? [box([length * 0.3, height * 0.05, width * 0.02], [0, height * 0.52, 0], '#6b4a2d')]
      : []),
  ]
}

function rigParts({ length, width, height, rig }: Build, colour: string): BodyPart[] {
  const deck = height / 2
  switch (rig) {
    case 'sail': {
      const mast = length * 0.95
      const sail = (points: [number, number][], paint: string, x: number): BodyPart => ({
        shape: { kind: 'prism', outline: points, halfDepth: length * 0.004, bevel: 0 },
        material: 'cloth',
        colour: paint,
        offset: [x, deck, 0],
        rotation: UPRIGHT,
        only: 'drawn',
      })
      return [
        post(mast, length * 0.011, [length * 0.08, deck, 0], '#8c6b45'),
        sail(
          [
            [-length * 0.42, mast * 0.12],
            [0, mast * 0.12],
            [0, mast * 0.97],
          ],
          '#f5f0e2',
          length * 0.06,
        ),
        sail(
          [
            [0, mast * 0.1],
            [length * 0.36, mast * 0.08],
            [0, mast * 0.8],
          ],
          '#e7d9bd',
          length * 0.1,
        ),
      ]
    }
    case 'cabin':
      return [
        box([length * 0.14, height * 0.34, width * 0.3], [-length * 0.12, deck + height * 0.34, 0], '#f1ede1'),
        box(
          [length * 0.15, height * 0.05, width * 0.33],
          [-length * 0.12, deck + height * 0.72, 0],
          shade(colour, 0.8),
        ),
        box([length * 0.09, height * 0.11, width * 0.305], [-length * 0.12, deck + height * 0.44, 0], '#27404d'),
        post(height * 1.1, length * 0.012, [-length * 0.02, deck + height * 0.7, 0], '#5f5f5f'),
      ]
    case 'thwarts':
      return [-0.22, 0.02, 0.24].map((x) =>
        box([length * 0.03, height * 0.035, width * 0.42], [length * x, deck + height * 0.04, 0], '#b98f5c'),
      )
    case 'paper':
      return [
        {
          shape: {
            kind: 'prism',
            outline: [
              [-length * 0.24, 0],
              [length * 0.24, 0],
              [0, length * 0.3],
            ],
            halfDepth: width * 0.1,
            bevel: 0,
          },
          material: 'paper',
          colour: '#faf7ee',
          offset: [0, deck, 0],
          rotation: UPRIGHT,
          only: 'drawn',
        },
      ]
    case 'none':
      return [-0.36, -0.12, 0.12, 0.36].map(
        (z): BodyPart => ({
          shape: { kind: 'cylinder', radius: width * 0.11, halfHeight: length * 0.5 },
          material: 'wood',
          colour: '#8a6a3f',
          offset: [0, height * 0.25, width * z],
          rotation: turnAbout([0, 0, 1], Math.PI / 2),
          only: 'drawn',
        }),
      )
  }
}

function box(halfExtents: Vector3, offset: Vector3, colour: string): BodyPart {
  return {
    shape: { kind: 'box', halfExtents, bevel: 0 },
    material: 'wood',
    colour,
    offset,
    rotation: UPRIGHT as Quaternion,
    only: 'drawn',
  }
}

function post(height: number, radius: number, foot: Vector3, colour: string): BodyPart {
  return {
    shape: { kind: 'cylinder', radius, halfHeight: height / 2 },
    material: 'wood',
    colour,
    offset: [foot[0], foot[1] + height / 2, foot[2]],
    rotation: UPRIGHT,
    only: 'drawn',
  }
}

/** Seen from above, the bow toward +X: full in the middle, pointed ahead, cut off behind. Counter-clockwise. */
function hullOutline(length: number, width: number): [number, number][] {
  const side: [number, number][] = [
    [-0.5, 0.32],
    [-0.3, 0.44],
    [0, 0.5],
    [0.22, 0.42],
    [0.38, 0.22],
  ]
  const scaled = ([x, y]: readonly [number, number]): [number, number] => [x * length, y * width]
  return [...side.map(([x, y]) => scaled([x, -y])), scaled([0.5, 0]), ...side.toReversed().map(scaled)]
}

function rectangle(length: number, width: number): [number, number][] {
  return [
    [-length / 2, -width / 2],
    [length / 2, -width / 2],
    [length / 2, width / 2],
    [-length / 2, width / 2],
  ]
}

function outlineArea(outline: readonly (readonly [number, number])[]): number {
  return outline.reduce((area, [x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length]!
    return area + (x * nextY - nextX * y) / 2
  }, 0)
}

function shade(hex: string, factor: number): string {
  const channel = (at: number) =>
    Math.min(255, Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * factor))
      .toString(16)
      .padStart(2, '0')
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
