import type { Moment } from './moments.ts'

/** A stretch of one happening that is filmed from one place: what is told in the beats `first` up to and with `last`. */
export interface CutShot {
  readonly first: number
  readonly last: number
  readonly startSeconds: number
  readonly durationSeconds: number
  readonly decisiveSeconds: number
  /**
   * How it joins the shot before: in the middle of a motion, after a moment, with what went on at the same time, with what
   * became of it all, or not at all.
   */
  readonly cut: 'begins' | 'onAction' | 'afterMoment' | 'sameTime' | 'aftermath'
}

/** Shorter shots are flashes; the first one has to be understood, too. Seconds. */
const SHORTEST = { opening: 0.8, other: 0.6 }
/** The last shot is looked at so long after what decides it; then comes what became of it. */
const AFTER_DECISIVE = 1.2
const AFTERMATH = 1.6
/** What has no moment of its own is looked at so long. */
const STEADY_SHOT = 2.5
const LEAST_STEADY = 1.6
/** A cut on action comes so long before the blow: at most, at least, and so long after the blow before it. */
const LEAD = { most: 0.5, least: 0.08, afterBlow: 0.2 }
/** What sets off is seen to set off before the cut is made into its motion. */
const INTO_MOTION = 0.15
/** What has come to rest this soon in a shot is not what one wants to see of it. */
const RESTING = 0.5

export interface CutOrder {
  /** As long as the happening was played. */
  readonly mostSeconds: number
  /** A length that is to be filled. */
  readonly wholeSeconds?: number | undefined
  /** Until when somebody speaks in it; 0 where nobody does. */
  readonly spokenUntilSeconds?: number
}

interface Cut {
  readonly beat: number
  readonly startSeconds: number
  readonly cut: CutShot['cut']
}

/**
 * Cuts a happening into shots at the moments of its beats: before a blow while what strikes is on its way, just after
 * something has set off, and evenly where things only go on. What went on at the same time is gone back to. A beat that
 * follows so fast that its shot would be a flash stays in one with the one before. After the last blow comes what became
 * of it.
 */
export function cutHappening(
  moments: readonly (Moment | undefined)[],
  { mostSeconds, wholeSeconds, spokenUntilSeconds = 0 }: CutOrder,
): CutShot[] {
  const end = wholeSeconds ?? mostSeconds
  const isSpoken = spokenUntilSeconds > 0
  const cuts: Cut[] = [{ beat: 0, startSeconds: isSpoken ? 0 : openingStart(moments, end), cut: 'begins' }]
  for (let beat = 1; beat < moments.length; beat++) {
    const before = cuts.at(-1)!
    const next = cutAt(moments, beat, before, end)
    // What is said is said once: with words in it a happening is shown straight through.
    if (next !== undefined && !(isSpoken && next.cut === 'sameTime')) cuts.push(next)
  }
  const shots = cuts.map((cut, index): CutShot => {
    const following = cuts[index + 1]
    const last = (following?.beat ?? moments.length) - 1
    const fills = wholeSeconds !== undefined && following === undefined
    const looked = endOf(moments[last], cut, end, fills)
    const until =
      following === undefined
        ? Math.max(looked, Math.min(end, spokenUntilSeconds))
        : following.cut === 'sameTime'
          ? looked
          : following.startSeconds
    const within = moments
      .slice(cut.beat, last + 1)
      .flatMap((moment) => moment?.decisiveSeconds ?? moment?.fromSeconds ?? [])
    return {
      first: cut.beat,
      last,
      startSeconds: cut.startSeconds,
      durationSeconds: until - cut.startSeconds,
      decisiveSeconds: within.filter((time) => time >= cut.startSeconds && time <= until).at(-1) ?? cut.startSeconds,
      cut: cut.cut,
    }
  })
  return withAftermath(shots, moments)
}

/** Where the shot of a beat begins; undefined where it stays with the shot before. */
function cutAt(moments: readonly (Moment | undefined)[], beat: number, before: Cut, end: number): Cut | undefined {
  const earliest = before.startSeconds + (before.beat === 0 ? SHORTEST.opening : SHORTEST.other)
  const moment = moments[beat]
  const previous = moments[beat - 1]
  if (moment?.decisiveSeconds !== undefined) {
    const { decisiveSeconds } = moment
    const blow = previous?.decisiveSeconds ?? previous?.fromSeconds ?? 0
    const free = decisiveSeconds - (blow >= decisiveSeconds ? (previous?.fromSeconds ?? 0) : blow + LEAD.afterBlow)
    const wished = decisiveSeconds - Math.min(LEAD.most, Math.max(LEAD.least, free / 2))
    const start = Math.max(earliest, wished)
    if (start > decisiveSeconds - LEAD.least || end - start < SHORTEST.other) return undefined
    return {
      beat,
      startSeconds: start,
      cut: isUnderWay(moment, start) || isUnderWay(previous, start) ? 'onAction' : 'afterMoment',
    }
  }
  if (
    moment !== undefined &&
    moment.fromSeconds + INTO_MOTION >= earliest &&
    end - moment.fromSeconds > SHORTEST.other
  ) {
    return { beat, startSeconds: moment.fromSeconds + INTO_MOTION, cut: 'onAction' }
  }
  const shared = sharedStart(moments, beat, before, end)
  const passes = moment?.passesSeconds
  const isSeen = passes === undefined || (passes >= shared && passes <= shared + STEADY_SHOT)
  if (!isSeen) return { beat, startSeconds: aroundPassing(passes, end), cut: 'sameTime' }
  if (moment?.untilSeconds !== undefined && moment.untilSeconds < shared + RESTING) {
    return { beat, startSeconds: Math.max(0, moment.fromSeconds - INTO_MOTION), cut: 'sameTime' }
  }
  if (shared < earliest || end - shared < SHORTEST.other) return undefined
  return { beat, startSeconds: shared, cut: moment === undefined ? 'afterMoment' : 'onAction' }
}

/** Where only things go on, the film begins as the first of them comes by. */
function openingStart(moments: readonly (Moment | undefined)[], end: number): number {
  const passes = moments[0]?.passesSeconds
  const isFree = moments.every((moment) => moment?.decisiveSeconds === undefined)
  // Time is left for the others.
  const latest = Math.max(0, end - LEAST_STEADY * moments.length)
  return passes === undefined || !isFree ? 0 : Math.min(latest, aroundPassing(passes, end))
}

function aroundPassing(passes: number, end: number): number {
  return Math.max(0, Math.min(passes - STEADY_SHOT / 2, end - STEADY_SHOT))
}

function isUnderWay(moment: Moment | undefined, time: number): boolean {
  if (moment === undefined || moment.fromSeconds >= time) return false
  return (moment.decisiveSeconds ?? moment.untilSeconds ?? Number.POSITIVE_INFINITY) > time - SHORTEST.other
}

/** A beat that may be shown at any time shares what is free up to the next one that may not. */
function sharedStart(moments: readonly (Moment | undefined)[], beat: number, before: Cut, end: number): number {
  const fixed = moments.findIndex((moment, index) => index > beat && moment?.decisiveSeconds !== undefined)
  const until = fixed < 0 ? end : moments[fixed]!.decisiveSeconds!
  const shots = (fixed < 0 ? moments.length : fixed) - beat + 1
  const settled = moments[beat - 1]?.decisiveSeconds
  const share = Math.min(STEADY_SHOT, Math.max(0, until - before.startSeconds) / shots)
  return Math.max(before.startSeconds + share, settled === undefined ? 0 : settled + AFTER_DECISIVE)
}

function endOf(moment: Moment | undefined, { startSeconds }: Cut, end: number, fills: boolean): number {
  if (fills) return end
  const looked =
    moment?.decisiveSeconds === undefined
      ? startSeconds + STEADY_SHOT
      : moment.decisiveSeconds + AFTER_DECISIVE + AFTERMATH
  return Math.min(end, Math.max(looked, startSeconds + SHORTEST.other))
}

/** The long look after the last blow of several beats is two looks: at the blow, and at what became of it. */
function withAftermath(shots: readonly CutShot[], moments: readonly (Moment | undefined)[]): CutShot[] {
  const last = shots.at(-1)!
  const decisive = moments[last.last]?.decisiveSeconds
  const end = last.startSeconds + last.durationSeconds
  const turn = decisive === undefined ? end : Math.max(last.startSeconds + SHORTEST.other, decisive + AFTER_DECISIVE)
  if (moments.length < 2 || end - turn < 0.75 * AFTERMATH) return [...shots]
  return [
    ...shots.slice(0, -1),
    { ...last, durationSeconds: turn - last.startSeconds },
    { ...last, startSeconds: turn, durationSeconds: end - turn, decisiveSeconds: turn, cut: 'aftermath' },
  ]
}
