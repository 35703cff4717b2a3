import type { CreatureDeed, DeedOf, ExpressionKind } from '../../../../../shared/scene/creatureDeed.ts'
import { smoothStep } from '../../frame.ts'

/** What the muscles of a face do beside speech and blinking, and what the head says with them. */
export interface FaceShape {
  /** Corners of the mouth: 1 up and apart, -1 down. */
  readonly smile: number
  /** Brows: 1 high, -1 low. */
  readonly brow: number
  /** Inner ends of the brows: 1 up as in grief, -1 down as in anger. */
  readonly inner: number
  /** How narrow the eyes are, 0 to 1. */
  readonly squint: number
  /** How far the mouth is open and rounded at least, 0 to 1. */
  readonly open: number
  readonly round: number
  /** Of the head, radians: up, and to the left. */
  readonly nod: number
  readonly shake: number
}

/** A face that shows nothing in particular looks friendly rather than stern. */
export const AT_REST: FaceShape = { smile: 0.16, brow: 0, inner: 0, squint: 0, open: 0, round: 0, nod: 0, shake: 0 }

/** How long a face takes to another expression, seconds. */
const CHANGES_SECONDS = 0.35

/** The face at a time of its deeds. */
export function faceAt(deeds: readonly CreatureDeed[], time: number): FaceShape {
  let face = AT_REST
  for (const deed of deeds) {
    if (deed.kind !== 'express') continue
    const share = shareOf(deed, time)
    if (share > 0) face = mixedFaces(face, shapeOf(deed.expression, time - deed.fromSeconds), share)
  }
  return face
}

function shareOf({ fromSeconds, untilSeconds }: DeedOf<'express'>, time: number): number {
  const comes = smoothStep(fromSeconds, fromSeconds + CHANGES_SECONDS, time)
  return comes * (1 - smoothStep(untilSeconds - CHANGES_SECONDS, untilSeconds, time))
}

function mixedFaces(one: FaceShape, other: FaceShape, share: number): FaceShape {
  const part = (key: keyof FaceShape) => one[key] + (other[key] - one[key]) * share
  return {
    smile: part('smile'),
    brow: part('brow'),
    inner: part('inner'),
    squint: part('squint'),
    open: part('open'),
    round: part('round'),
    nod: part('nod'),
    shake: part('shake'),
  }
}

const NODS_PER_SECOND = 1.6
const SHAKES_PER_SECOND = 1.4
/** Of the bursts of breath in laughter and sobbing. */
const LAUGHS_PER_SECOND = 4.6
const SOBS_PER_SECOND = 2.3
const YAWN_SECONDS = 2.6

/** An expression so long after its beginning. The muscles are those of the facial action coding system (Ekman and Friesen 1978). */
function shapeOf(expression: ExpressionKind, since: number): FaceShape {
  const beat = (perSecond: number) => Math.sin(2 * Math.PI * perSecond * since)
  switch (expression) {
    case 'smile':
      return { ...AT_REST, smile: 1, squint: 0.3, brow: 0.15 }
    case 'laugh': {
      const burst = 0.5 + 0.5 * beat(LAUGHS_PER_SECOND)
      return { ...AT_REST, smile: 1, squint: 0.55, brow: 0.3, open: 0.42 + 0.3 * burst, nod: 0.1 + 0.035 * burst }
    }
    case 'cry': {
      const sob = 0.5 + 0.5 * beat(SOBS_PER_SECOND)
      return { ...AT_REST, smile: -0.9, inner: 1, squint: 0.6, open: 0.1 + 0.14 * sob, nod: -0.16 + 0.03 * sob }
    }
    case 'frown':
      return { ...AT_REST, smile: -0.7, brow: -0.5, inner: -1, squint: 0.25 }
    case 'gasp':
      return { ...AT_REST, smile: 0, brow: 1, inner: 0.3, open: 0.62, round: 0.75, nod: 0.05 }
    case 'yawn': {
      const wide = Math.sin(Math.PI * Math.min(1, since / YAWN_SECONDS)) ** 0.7
      return { ...AT_REST, smile: 0, brow: 0.6 * wide, squint: 0.95 * wide, open: wide, round: 0.6, nod: 0.14 * wide }
    }
    case 'nod':
      return { ...AT_REST, smile: 0.35, nod: -0.08 + 0.13 * beat(NODS_PER_SECOND) }
    case 'shakeHead':
      return { ...AT_REST, smile: -0.1, shake: 0.28 * beat(SHAKES_PER_SECOND) }
  }
}
