import type { FramingWord } from '../../../shared/scene/sceneSpec.ts'

/** What a shot is to the film, as far as its framing goes. */
export interface FramedBeat {
  /** The first one of a happening or a place: one has to see where one is. */
  readonly isOpening: boolean
  /** It ends in a blow, a break, a splash. */
  readonly isDecisive: boolean
  /** What became of it all: one steps back. */
  readonly isAftermath: boolean
  /** What a person said; it is never changed. */
  readonly saidSize: FramingWord | undefined
  /** It is a new happening: another place, another time, or staged anew. */
  readonly isNewWorld: boolean
  /** Who acts first in it; the same key is the same subject. */
  readonly subject: string
}

/** From far to near. */
const SIZES: readonly FramingWord[] = ['wide', 'normal', 'close']

/**
 * The sizes of the shots of a film: wide to open, close on what decides, and between shots of the same subject always at
 * least one step of size, as a cut between two alike jumps. What was said stays; its neighbours give way.
 */
export function sizesOf(shots: readonly FramedBeat[]): FramingWord[] {
  const sizes: FramingWord[] = []
  const lastDecisive = shots.findLastIndex(({ isDecisive }, index) => isDecisive && index > 0)
  for (const [index, shot] of shots.entries()) {
    const before = shots[index - 1]
    const next = shots[index + 1]
    const taken = new Set<FramingWord>()
    if (before && !(shot.isNewWorld && before.subject !== shot.subject)) taken.add(sizes[index - 1]!)
    if (next?.saidSize !== undefined && !next.isNewWorld) taken.add(next.saidSize)
    sizes.push(shot.saidSize ?? wished(shot, index === lastDecisive).find((size) => !taken.has(size)) ?? 'normal')
  }
  return sizes
}

function wished({ isOpening, isDecisive, isAftermath }: FramedBeat, isPeak: boolean): readonly FramingWord[] {
  if (isOpening || isAftermath) return SIZES
  if (isPeak) return ['close', 'normal', 'wide']
  return isDecisive ? ['normal', 'close', 'wide'] : ['normal', 'wide', 'close']
}

/** Between two shots of the same place the camera goes around by at least this, degrees. */
export const LEAST_TURN = 30
const WISHED_TURN = 38
/** So near to the line of action it never stands: from there one sees only backs and fronts. */
const OFF_LINE = 20
/** Sets are built to be seen from their open side. */
const FARTHEST_AROUND = 58
const STEP = 2

/**
 * Where the cameras of one happening stand, degrees around it: the first where it was staged for, each next one at least
 * 30 degrees further, all on the same side of the line of action, so that what goes to the right goes to the right in
 * every shot. `facing` tells of each shot on which side (-1 left, 1 right) the face is that a blow falls on, 0 where it does
 * not matter. `lineDegrees` is the direction of the action, in the same measure as a camera's place; undefined where
 * nothing goes anywhere: then only the set's open side binds.
 */
export function anglesOf(facing: readonly number[], startDegrees: number, lineDegrees: number | undefined): number[] {
  const angles = [startDegrees]
  const allowed: number[] = []
  const open = Math.max(FARTHEST_AROUND, Math.abs(startDegrees))
  for (let angle = -open; angle <= open; angle += STEP) {
    if (lineDegrees === undefined || isSameSide(angle, startDegrees, lineDegrees)) allowed.push(angle)
  }
  for (let index = 1; index < facing.length; index++) {
    const last = angles[index - 1]!
    const far = allowed.filter((angle) => Math.abs(angle - last) >= LEAST_TURN)
    const [first = last] = [...(far.length > 0 ? far : allowed)].sort((one, other) => cost(one) - cost(other))
    angles.push(first)

    function cost(angle: number): number {
      const seen = angles.slice(0, -1).some((one) => Math.abs(one - angle) < 12) ? 14 : 0
      const tooNear = Math.max(0, LEAST_TURN - Math.abs(angle - last)) * 10
      const isBehind = Math.sign(angle) === -facing[index]! ? 25 : 0
      return Math.abs(Math.abs(angle - last) - WISHED_TURN) + 0.25 * Math.abs(angle) + seen + tooNear + isBehind
    }
  }
  return angles
}

/** Degrees from a camera's place to the line, from -180 to 180. */
function fromLine(angle: number, lineDegrees: number): number {
  return ((((angle - lineDegrees) % 360) + 540) % 360) - 180
}

function isSameSide(angle: number, startDegrees: number, lineDegrees: number): boolean {
  const [here, there] = [fromLine(angle, lineDegrees), fromLine(startDegrees, lineDegrees)]
  const room = (degrees: number) => Math.min(Math.abs(degrees), 180 - Math.abs(degrees))
  return Math.sign(here) === Math.sign(there) && room(here) >= Math.min(OFF_LINE, room(there))
}
