import {
  abs,
  atan,
  float,
  floor,
  fract,
  length,
  max,
  min,
  mix,
  mod,
  sin,
  smoothstep,
  sqrt,
  step,
  vec2,
  vec3,
} from 'three/tsl'
import type { Node } from 'three/webgpu'
import { shapeBox } from '../../../shared/scene/shapePoints.ts'
import type { BodyPart } from '../../../shared/scene/stagedScene.ts'
import { linearColour } from './daylight.ts'

type Place = Node<'vec3'>
type Colour = Node<'vec3'>
type Share = Node<'float'>

/**
 * The colour of a marked surface: `base` with seams, stripes or print. `place` is in the part's own frame, metres; all
 * patterns are made from it, so they stay on the thing as it turns.
 */
export function withMarking(base: Colour, part: BodyPart, place: Place): Colour {
  if (part.marking === undefined) return base
  const { half, middle } = shapeBox(part.shape)
  const ink = vec3(...linearColour(part.marking.colour)) as unknown as Colour
  const local = place.sub(vec3(...middle)) as unknown as Place
  const onUnit = local.div(vec3(...half.map((size) => Math.max(size, 1e-4)))) as unknown as Place
  const inked = (share: unknown) => mix(base, ink, share as Share) as unknown as Colour
  switch (part.marking.kind) {
    case 'belt': {
      const belt = smoothstep(0.2, 0.185, abs(onUnit.y))
      const seam = smoothstep(0.035, 0.022, abs(onUnit.x)).mul(smoothstep(0.2, 0.215, abs(onUnit.y)))
      return mix(mix(base, ink, belt), base.mul(0.55), seam) as unknown as Colour
    }
    case 'basketball':
      return inked(basketballSeams(onUnit))
    case 'football':
      return inked(footballPatches(onUnit))
    case 'volleyball':
      return inked(volleyballSeams(onUnit))
    case 'tennis':
      return inked(tennisSeam(onUnit))
    case 'panels': {
      const sector = fract(turn(onUnit).mul(3))
      const cap = smoothstep(0.94, 0.95, abs(onUnit.y))
      return inked(max(smoothstep(0.49, 0.51, sector).sub(smoothstep(0.99, 1, sector)), cap))
    }
    case 'melon': {
      const waver = sin(onUnit.y.mul(17))
        .mul(0.02)
        .add(sin(onUnit.y.mul(41)).mul(0.012))
      const sector = abs(fract(turn(onUnit).add(waver).mul(9)).sub(0.5))
      return inked(smoothstep(0.34, 0.24, sector))
    }
    case 'spots':
      return inked(spots(onUnit.mul(3.1) as unknown as Place))
    case 'bands':
      return inked(smoothstep(0.46, 0.48, abs(fract(onUnit.y.mul(3).add(0.25)).sub(0.5).mul(2))))
    case 'label':
      return label(base, ink, onUnit)
    case 'pips':
      return inked(pips(onUnit))
    case 'brickwork':
      return inked(brickJoints(place))
    case 'checks': {
      const parity = mod(
        floor(onUnit.x.mul(3.97))
          .add(floor(onUnit.z.mul(3.97)))
          .add(floor(onUnit.y.mul(3.97))),
        2,
      )
      return inked(step(0.5, parity))
    }
    case 'leaves':
      return inked(smoothstep(0.25, 0.45, abs(fract(onUnit.y.mul(14)).sub(0.5))).mul(0.35))
    case 'keys': {
      const across = abs(fract(onUnit.x.mul(7)).sub(0.5))
      const along = abs(fract(onUnit.z.mul(2.5)).sub(0.5))
      return inked(smoothstep(0.44, 0.4, max(across, along)))
    }
    case 'wicker': {
      const around = turn(onUnit).mul(28)
      const rows = onUnit.y.mul(7)
      const weave = sin(around.mul(Math.PI).add(floor(rows).mul(Math.PI)))
        .mul(0.5)
        .add(0.5)
      const gap = smoothstep(0.36, 0.48, abs(fract(rows).sub(0.5)))
      return inked(max(gap.mul(0.7), weave.mul(0.4)))
    }
    case 'log': {
      const end = smoothstep(0.97, 0.99, abs(onUnit.y))
      const rings = sin(length(vec2(onUnit.x, onUnit.z)).mul(42))
        .mul(0.16)
        .add(0.84)
      const bark = sin(
        turn(onUnit)
          .mul(120)
          .add(sin(onUnit.y.mul(9)).mul(2)),
      )
        .mul(0.14)
        .add(0.86)
      return mix(base.mul(bark), ink.mul(rings), end) as unknown as Colour
    }
  }
}

/** Turns about Y, 0 to 1. */
function turn(local: Place): Share {
  return atan(local.z, local.x)
    .div(2 * Math.PI)
    .add(0.5) as unknown as Share
}

function line(distance: unknown, width: number): Share {
  return smoothstep(width, width * 0.6, distance as Share) as unknown as Share
}

/** Two great circles and two small ones beside, as on every basketball. */
function basketballSeams(p: Place): Share {
  const width = 0.03
  const circles = max(line(abs(p.y), width), line(abs(p.x), width))
  const bow = abs(abs(p.x).sub(sqrt(max(float(0.16).add(p.y.mul(p.y).mul(0.5)), 0)).add(0.12)))
  return max(circles, line(bow, width)) as unknown as Share
}

/** The twelve corners of an icosahedron carry the dark pentagons of the classic ball. */
function footballPatches(p: Place): Share {
  const golden = (1 + Math.sqrt(5)) / 2
  const size = Math.hypot(1, golden)
  const [a, b] = [1 / size, golden / size]
  const folded = abs(p)
  const nearest = max(
    max(folded.y.mul(a).add(folded.z.mul(b)), folded.x.mul(a).add(folded.y.mul(b))),
    folded.z.mul(a).add(folded.x.mul(b)),
  )
  return smoothstep(0.925, 0.935, nearest) as unknown as Share
}

/** Six faces of a cube, each of three strips. */
function volleyballSeams(p: Place): Share {
  const q = abs(p)
  const [x, y, z] = [q.x, q.y, q.z]
  const largest = max(x, max(y, z))
  const middle = x
    .add(y)
    .add(z)
    .sub(largest)
    .sub(min(x, min(y, z)))
  const edge = line(largest.sub(middle), 0.04)
  const across = vec3(
    smoothstep(0, 0.001, x.sub(max(y, z))),
    smoothstep(0, 0.001, y.sub(max(x, z))),
    smoothstep(0, 0.001, z.sub(max(x, y))),
  )
  const strip = across.x.mul(y).add(across.y.mul(z)).add(across.z.mul(x)).div(largest)
  return max(edge, line(abs(strip.sub(0.34)), 0.03)) as unknown as Share
}

/** The one seam of a tennis ball: a curve that crosses the equator four times. */
function tennisSeam(p: Place): Share {
  const around = turn(p).mul(2 * Math.PI)
  return line(abs(p.y.sub(sin(around.mul(2)).mul(0.62))), 0.07)
}

function spots(p: Place): Share {
  const cell = floor(p)
  const jitter = fract(sin(cell.x.mul(12.9).add(cell.y.mul(78.2)).add(cell.z.mul(37.7))).mul(43758.5))
  const radius = jitter.mul(0.2).add(0.16)
  return smoothstep(radius, radius.sub(0.05), length(fract(p).sub(0.5))) as unknown as Share
}

/** A paper band about the middle with a title bar and lines of print on the side toward +Z. */
function label(base: Colour, ink: Colour, p: Place): Colour {
  const paper = smoothstep(0.5, 0.49, abs(p.y.add(0.05)))
  const front = smoothstep(0.2, 0.25, p.z)
  const title = line(abs(p.y.sub(0.2)), 0.12).mul(smoothstep(0.62, 0.6, abs(p.x)))
  const rows = smoothstep(0.3, 0.24, abs(fract(p.y.mul(11)).sub(0.5)))
  const words = smoothstep(0.48, 0.44, abs(fract(p.x.mul(5).add(floor(p.y.mul(11)).mul(0.37))).sub(0.5)))
  const small = rows
    .mul(words)
    .mul(smoothstep(-0.02, -0.04, p.y))
    .mul(smoothstep(-0.42, -0.4, p.y))
    .mul(smoothstep(0.5, 0.48, abs(p.x)))
  const printed = mix(ink, base.mul(0.35), max(title, small.mul(0.7)).mul(front))
  return mix(base, printed, paper) as unknown as Colour
}

/** One to six, opposite faces making seven. */
function pips(p: Place): Share {
  const q = abs(p)
  const size = 0.17
  const dot = (u: Share, v: Share, x: number, y: number) =>
    smoothstep(size, size - 0.03, length(vec2(u.sub(x), v.sub(y)))) as unknown as Share
  const face = (u: Share, v: Share, places: readonly (readonly [number, number])[]) =>
    places.map(([x, y]) => dot(u, v, x, y)).reduce((all, one) => max(all, one) as unknown as Share)
  const d = 0.48
  const corners = [
    [-d, -d],
    [d, d],
    [-d, d],
    [d, -d],
  ] as const
  const [x, y, z] = [p.x, p.y, p.z] as unknown as [Share, Share, Share]
  const onX = step(max(q.y, q.z), q.x)
  const onY = step(max(q.x, q.z), q.y)
  const onZ = step(max(q.x, q.y), q.z)
  const sides = [
    [onX, x, face(y, z, [[0, 0], ...corners.slice(0, 2)]), face(y, z, corners)],
    [onY, y, face(x, z, [[0, 0]]), face(x, z, [...corners, [-d, 0], [d, 0]])],
    [onZ, z, face(x, y, [[0, 0], ...corners]), face(x, y, corners.slice(0, 2))],
  ] as const
  return sides
    .map(([on, axis, plus, minus]) => on.mul(mix(minus, plus, step(0, axis))))
    .reduce((all, one) => max(all, one) as never) as unknown as Share
}

/** Mortar between courses of a hand's height, each half a brick on from the one below. */
function brickJoints(place: Place): Share {
  const course = place.y.div(0.075)
  const along = place.x.add(place.z).div(0.23).add(floor(course).mul(0.5))
  const joint = max(abs(fract(course).sub(0.5)).sub(0.42).div(0.08), abs(fract(along).sub(0.5)).sub(0.475).div(0.025))
  return smoothstep(0, 0.5, joint) as unknown as Share
}
