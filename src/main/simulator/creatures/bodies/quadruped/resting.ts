import type { CreatureDeed, DeedOf } from '../../../../../shared/scene/creatureDeed.ts'
import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import { smoothStep } from '../../frame.ts'
import type { QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'

/** How far an animal has sat down on its haunches or lain down. */
export interface Resting {
  /** From standing, 0, to sitting, 1. */
  readonly sits: number
  /** From standing, 0, to lying, 1. */
  readonly lies: number
  /** From awake, 0, to asleep, 1: the eyes close and the head goes down. */
  readonly sleeps: number
  /** Where the trunk is, seen from where it stands: ahead and up, metres; its pitch, radians. */
  readonly trunk: { readonly ahead: number; readonly up: number; readonly pitch: number }
  /** How far a foot is from where it stands, seen from the body: ahead, up, and outward. */
  footBy(isFront: boolean): Vector3
  /** Of a hind shank, from upright to flat on the ground. */
  readonly hockFlat: number
  /** The same of a fore shank. */
  readonly wristFlat: number
}

const SITS_SECONDS = 0.9
const LIES_SECONDS = 1.4
/** How high a foot is lifted that finds its place, of a leg. */
const STEP_HIGH = 0.12

/** From 0 to 1 and back over the time of a deed. */
function shareOf(deed: DeedOf<'sit'> | DeedOf<'lie'> | undefined, time: number, seconds: number): number {
  if (deed === undefined) return 0
  const down = smoothStep(deed.fromSeconds, deed.fromSeconds + seconds, time)
  const { untilSeconds: until } = deed
  return until === undefined ? down : down * (1 - smoothStep(until, until + seconds * 0.8, time))
}

/** How an animal on four legs rests at a time. */
export function restingAt(
  deeds: readonly CreatureDeed[],
  time: number,
  form: QuadrupedForm,
  size: QuadrupedMeasures,
): Resting {
  const { m, half, spineY, legTop } = size
  const latest = <Kind extends 'sit' | 'lie'>(kind: Kind) =>
    deeds.findLast((one): one is DeedOf<Kind> => one.kind === kind && one.fromSeconds <= time)
  const lie = latest('lie')
  const sits = shareOf(latest('sit'), time, SITS_SECONDS)
  const lies = shareOf(lie, time, LIES_SECONDS)
  const long = half * 1.47
  const haunch = m(form.rump) * 0.92
  const pitch = Math.asin(Math.min(0.86, Math.max(0, (spineY * 0.98 - haunch) / long)))
  const sitting = {
    ahead: half * 0.72 - m(0.06) - half * 0.72 * Math.cos(pitch),
    up: haunch + half * 0.75 * Math.sin(pitch) - spineY,
    pitch,
  }
  const lying = { ahead: 0, up: Math.max(m(form.chest), m(form.rump)) * 1.03 - spineY, pitch: 0 }
  const hipsBack = half * 0.75 * Math.cos(pitch) - sitting.ahead
  const hindTo = -hipsBack + m(0.36)
  return {
    sits,
    lies,
    sleeps: lie?.isAsleep ? lies : 0,
    trunk: {
      ahead: sits * sitting.ahead + lies * lying.ahead,
      up: sits * sitting.up + lies * lying.up,
      pitch: sits * sitting.pitch + lies * lying.pitch,
    },
    footBy(isFront) {
      const lifted = STEP_HIGH * legTop
      if (isFront) return [lies * m(0.24), lifted * Math.sin(Math.PI * lies), 0]
      const ahead = sits * Math.max(0, hindTo + half * 0.98) + lies * m(0.18)
      return [ahead, lifted * (Math.sin(Math.PI * sits) + Math.sin(Math.PI * lies)), sits * m(0.1) + lies * m(0.1)]
    },
    hockFlat: Math.max(sits, lies),
    wristFlat: lies,
  }
}
