import type { ShotRequest } from '../../../shared/model/index.ts'
import type { PlannedShot, PlanReason } from '../../../shared/scene/filmPlan.ts'
import type { ShotView } from '../../../shared/scene/shotView.ts'
import type { Rate } from '../../../shared/time/index.ts'
import { poseAt } from '../physics/poseAt.ts'
import { pitchOfHeight } from '../staging/shot.ts'
import { type CutShot, cutHappening } from './cutting.ts'
import { anglesOf, type FramedBeat, sizesOf } from './grammar.ts'
import { bodiesOf } from './moments.ts'
import type { PlayedWorld } from './playedWorld.ts'
import { needsFollowing } from './viewCamera.ts'

interface Piece {
  readonly played: PlayedWorld
  readonly cut: CutShot
  readonly worldSeconds: number
  readonly framed: FramedBeat
}

/**
 * The shots of the worlds of a film: cut in time, framed with each other, each with the request that makes it. Lengths are
 * whole frames, so that one shot begins on the frame on which the one before has ended. `fill`: each world is exactly as
 * long as it was played.
 */
export function framedShots(worlds: readonly PlayedWorld[], request: ShotRequest, fill: boolean): PlannedShot[] {
  const pieces = worlds.flatMap((played) => piecesOf(played, request, fill))
  const sizes = sizesOf(pieces.map(({ framed }) => framed))
  const angles = worlds.flatMap((played) => {
    const facing = pieces.flatMap((piece) => (piece.played === played ? [facingOf(piece)] : []))
    return anglesOf(facing, played.shot.azimuthDegrees, lineOf(played))
  })
  return pieces.map(({ played, cut, worldSeconds, framed }, index): PlannedShot => {
    const shots = played.told.slice(cut.first, cut.last + 1)
    const first = shots[0]!
    const saidMove =
      request.corrections?.film?.camera ?? shots.find(({ directions }) => directions.camera)?.directions.camera?.value
    const size = sizes[index]!
    const still: ShotView = {
      words: shots.map(({ words }) => words).join(' '),
      worldSeconds,
      startSeconds: cut.startSeconds,
      size,
      isSizeSaid: framed.saidSize !== undefined,
      move: saidMove ?? 'static',
      isMoveSaid: saidMove !== undefined,
      azimuthDegrees: angles[index]!,
      pitchDegrees: pitchOf(played, size, request, first.directions.cameraHeight?.value),
      about: [...new Set(shots.toReversed().flatMap(({ about }) => about))],
      decisiveSeconds: cut.decisiveSeconds,
    }
    const follows =
      saidMove === undefined && size !== 'wide' && needsFollowing(still, cut.durationSeconds, played.happening)
    const view: ShotView = follows ? { ...still, move: 'follow' } : still
    return {
      request: { ...played.request, durationSeconds: cut.durationSeconds, view },
      words: view.words,
      durationSeconds: cut.durationSeconds,
      size,
      move: view.move,
      reasons: reasonsOf(played, cut, framed, size),
    }
  })
}

function piecesOf(played: PlayedWorld, request: ShotRequest, fill: boolean): Piece[] {
  const { told, moments, happening, world } = played
  const playedSeconds = happening.scene.durationSeconds
  const cuts = cutHappening(moments, {
    mostSeconds: playedSeconds,
    wholeSeconds: fill ? playedSeconds : undefined,
    spokenUntilSeconds: spokenUntil(happening.scene.lines),
  })
  return onFrames(cuts, request.frameRate).map((cut, index): Piece => {
    const shots = told.slice(cut.first, cut.last + 1)
    return {
      played,
      cut,
      worldSeconds: playedSeconds,
      framed: {
        isOpening: index === 0 && (world.cause !== 'separately' || world.beats[0]?.cue === 'meanwhile'),
        isDecisive:
          cut.cut !== 'aftermath' &&
          moments.slice(cut.first, cut.last + 1).some((moment) => moment?.decisiveSeconds !== undefined),
        isAftermath: cut.cut === 'aftermath',
        saidSize:
          request.corrections?.film?.framing ??
          shots.find(({ directions }) => directions.framing)?.directions.framing?.value,
        isNewWorld: index === 0,
        subject: labelOf(played, shots[0]?.about[0]),
      },
    }
  })
}

/** Seconds that a character of a line takes to say, and the breath after it. */
const SPEECH = { characterSeconds: 0.07, breathSeconds: 0.6 }

function spokenUntil(lines: PlayedWorld['happening']['scene']['lines']): number {
  const ends = lines.map(
    ({ startSeconds, text }) => startSeconds + text.length * SPEECH.characterSeconds + SPEECH.breathSeconds,
  )
  return Math.max(0, ...ends)
}

function labelOf({ spec }: PlayedWorld, id: string | undefined): string {
  return spec.entities.find((entity) => entity.id === id)?.label ?? ''
}

/** Cuts moved to the nearest frame. */
function onFrames(cuts: readonly CutShot[], { num, den }: Rate): CutShot[] {
  const frameOf = (seconds: number) => Math.round((seconds * num) / den)
  return cuts.map((cut) => {
    const first = frameOf(cut.startSeconds)
    const frames = Math.max(1, frameOf(cut.startSeconds + cut.durationSeconds) - first)
    return { ...cut, startSeconds: (first * den) / num, durationSeconds: (frames * den) / num }
  })
}

/** A camera close to a blow looks from lower, an opening one from a little higher. */
const LOWERED = { wide: 2, normal: 0, close: -1.5 }
const LEAST_PITCH = 2.5

function pitchOf(
  played: PlayedWorld,
  size: ShotView['size'],
  request: ShotRequest,
  said: Parameters<typeof pitchOfHeight>[0] | undefined,
): number {
  const wanted = request.corrections?.film?.cameraHeight ?? said
  if (wanted !== undefined) return pitchOfHeight(wanted)
  const { spec, shot } = played
  // A height that was said for another shot is not this one's.
  const usual = spec.cameraHeight?.source.kind === 'said' ? pitchOfHeight('eye') : shot.pitchDegrees
  return Math.max(Math.min(LEAST_PITCH, usual), usual + LOWERED[size])
}

/** The direction of the action on the ground, in the measure of a camera's place; undefined where nothing goes far. */
function lineOf({ told, happening, moments }: PlayedWorld): number | undefined {
  const { record } = happening
  // What rolls away after the last blow draws no line any more.
  const blows = moments.flatMap((moment) => moment?.decisiveSeconds ?? [])
  const until = blows.length > 0 ? Math.max(...blows) : record.durationSeconds
  const acting = [...new Set(told.flatMap(({ about }) => about))].flatMap((id) => bodiesOf(happening, id))
  let farthest = 0.15
  let line: number | undefined
  for (const { id } of acting.filter((body) => record.poses.has(body.id))) {
    const [from, to] = [poseAt(record, id, 0).position, poseAt(record, id, until).position]
    const [x, z] = [to[0] - from[0], to[2] - from[2]]
    if (Math.hypot(x, z) <= farthest) continue
    farthest = Math.hypot(x, z)
    line = (Math.atan2(x, z) * 180) / Math.PI
  }
  return line
}

/** From which side the one comes who strikes: -1 from the left, 1 from the right, 0 where nothing is struck. */
function facingOf({ played, cut }: Piece): number {
  const { spec, told, happening } = played
  const actions = told
    .slice(cut.first, cut.last + 1)
    .flatMap(({ actions: indices }) => indices.map((index) => spec.actions[index]!))
  const blow = actions.findLast(({ target }) => target !== undefined)
  const [striker] =
    blow === undefined ? [] : bodiesOf(happening, blow.subject).filter(({ id }) => happening.record.poses.has(id))
  if (striker === undefined) return 0
  const at = (seconds: number) => poseAt(happening.record, striker.id, seconds).position[0]
  const struck = played.moments[cut.last]?.decisiveSeconds ?? cut.decisiveSeconds
  const travelled = at(struck) - at(Math.max(0, struck - 0.4))
  return Math.abs(travelled) < 0.05 ? 0 : -Math.sign(travelled)
}

function reasonsOf(
  { world, told }: PlayedWorld,
  cut: CutShot,
  { saidSize, isOpening }: FramedBeat,
  size: ShotView['size'],
): PlanReason[] {
  const cue = told[cut.first]!.cue
  if (cut.cut === 'aftermath') return ['aftermath', saidSize === undefined ? 'otherSize' : 'saidFraming']
  const isElsewhere = cut.cut === 'begins' && world.cause === 'separately' && cue === 'meanwhile'
  if (isElsewhere) return ['meanwhile', saidSize === undefined ? 'establishing' : 'saidFraming']
  const here: PlanReason = cut.cut === 'begins' ? world.cause : cue === 'follows' ? 'nextAction' : cue
  const framing: PlanReason =
    saidSize !== undefined
      ? 'saidFraming'
      : isOpening && size === 'wide'
        ? 'establishing'
        : size === 'close'
          ? 'decisive'
          : 'otherSize'
  const joint: PlanReason[] = cut.cut === 'begins' ? [] : [cut.cut]
  return [here, framing, ...joint, ...(cut.last > cut.first ? (['together'] as const) : [])]
}
