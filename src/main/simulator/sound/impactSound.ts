import { forkSeed, seededRandom } from '../../../shared/random/seeded.ts'
import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { BodyPart, StagedBody } from '../../../shared/scene/stagedScene.ts'
import { contactOf, typicalRadius } from './contact.ts'
import type { Partial } from './partials.ts'
import { modesOf } from './shapeModes.ts'

/** One side of a contact. */
export interface Touched {
  readonly body: StagedBody
  readonly part: BodyPart
}

/** A partial of an impact, with the body that rings; a click belongs to neither. */
export interface ImpactPartial extends Partial {
  readonly bodyId?: string
}

/** The level of a 1 kg contact at 1 m/s heard at the reference distance. */
const LEVEL_AT_ONE_METRE_PER_SECOND = 0.16
/** Masses span five decades; hearing and loudspeakers do not. */
const MASS_EXPONENT = 0.3
/** A panel or floor spreads the blow; the thing that was thrown sings out. */
const FIXED_SHARE = 0.55
/** Two things of one kind differ in pitch by up to this share. */
const LIKENESS = 0.025
/** Shorter touches are over before their tone begins. */
const SOFT_CONTACT_SECONDS = 0.0015
const CLICK_PARTIALS = 9
const CLICK_DECAY_PER_SECOND = 2600

/** How strongly each material speaks, by ear. */
const VOICE: Readonly<Record<MaterialName, number>> = {
  wood: 0.9,
  metal: 0.62,
  glass: 0.66,
  ceramic: 0.85,
  plastic: 0.85,
  rubber: 1,
  stone: 0.9,
  cloth: 0.3,
  paper: 0.35,
  soil: 0.6,
  brass: 0.64,
  copper: 0.6,
  gold: 0.5,
  bronze: 0.7,
  aluminium: 0.6,
  ice: 0.8,
  leather: 0.45,
  foam: 0.2,
  fruit: 0.6,
  bread: 0.3,
  wax: 0.5,
  bamboo: 0.95,
  concrete: 0.9,
  brick: 0.85,
  cork: 0.5,
  leaf: 0.25,
}

/**
 * The partials of one impact. Both bodies sound: modes where they ring, a thud pitched by size where they do not,
 * and a click of a millisecond that marks the touch. Harder and faster contacts are shorter (Hertz) and so
 * brighter, while the level follows approach speed exactly (6 dB a doubling) and the reduced mass gently.
 */
export function impactPartials(a: Touched, b: Touched, approachSpeed: number, seed: number): readonly ImpactPartial[] {
  const random = seededRandom(seed)
  const contact = contactOf(a.body, a.part, b.body, b.part, approachSpeed)
  const level = LEVEL_AT_ONE_METRE_PER_SECOND * approachSpeed * contact.massKg ** MASS_EXPONENT
  const hardness = 1 / (1 + contact.durationSeconds / 0.001)
  const click = clickPartials(contact.durationSeconds, random, level * (0.45 + 0.6 * hardness))
  return [
    ...voiceOf(a, contact.durationSeconds, level, random),
    ...voiceOf(b, contact.durationSeconds, level, random),
    ...click,
  ]
}

function voiceOf(
  touched: Touched,
  contactSeconds: number,
  level: number,
  random: () => number,
): readonly ImpactPartial[] {
  const { body, part } = touched
  const share = level * VOICE[part.material] * (body.motion === 'fixed' ? FIXED_SHARE : 1)
  const partials = MATERIALS[part.material].rings
    ? ringPartials(touched, contactSeconds, random)
    : thudPartials(part, body.motion, random)
  const energy = Math.sqrt(partials.reduce((sum, partial) => sum + partial.amplitude ** 2, 0))
  if (energy === 0) return []
  return partials.flatMap((partial) =>
    eased({ ...partial, amplitude: (partial.amplitude * share) / energy }, contactSeconds).map((each) => ({
      ...each,
      bodyId: body.id,
    })),
  )
}

/**
 * A soft contact pushes for milliseconds: its tone swells over the touch instead of starting at full strength, as the
 * difference of two decays that peaks at the partial's amplitude.
 */
function eased(partial: Partial, contactSeconds: number): readonly Partial[] {
  if (contactSeconds < SOFT_CONTACT_SECONDS) return [partial]
  const { decayPerSecond } = partial
  const swell = 2.5 / contactSeconds
  const peakSeconds = Math.log(1 + swell / decayPerSecond) / swell
  const peak = Math.exp(-decayPerSecond * peakSeconds) * (1 - Math.exp(-swell * peakSeconds))
  const amplitude = partial.amplitude / peak
  return [
    { ...partial, amplitude },
    { ...partial, decayPerSecond: decayPerSecond + swell, amplitude: -amplitude },
  ]
}

/** Near-degenerate pairs, as imperfect round things have them, give metal and glass their shimmer. */
function ringPartials({ body, part }: Touched, contactSeconds: number, random: () => number): Partial[] {
  const shimmers = body.motion === 'dynamic' && (part.material === 'metal' || part.material === 'glass')
  const tuning = 1 + LIKENESS * (2 * seededRandom(forkSeed(0, body.id))() - 1)
  return modesOf(part, body.motion).flatMap((nominal) => {
    const mode = { ...nominal, frequencyHz: nominal.frequencyHz * tuning }
    const touchPoint = 0.55 + 0.9 * random()
    const amplitude = mode.weight * touchPoint * pulseSpectrum(mode.frequencyHz, contactSeconds)
    if (!shimmers) return [{ ...mode, amplitude }]
    const split = 0.0008 + 0.0016 * random()
    return [
      { ...mode, amplitude: amplitude * 0.8 },
      { ...mode, frequencyHz: mode.frequencyHz * (1 + split), amplitude: amplitude * 0.45 },
    ]
  })
}

/** A short dull cluster around a pitch that falls with size: rubber keeps a note, cloth and soil hardly any. */
function thudPartials(part: BodyPart, motion: 'fixed' | 'dynamic', random: () => number): Partial[] {
  const radius = motion === 'fixed' ? 0.25 : typicalRadius(part.shape)
  const pitch = Math.min(900, Math.max(62, 19 / radius))
  const isElastic = part.material === 'rubber'
  const haste = motion === 'fixed' ? 1 : Math.sqrt(Math.min(3, Math.max(0.4, 0.06 / radius)))
  const body: Partial[] = [
    { frequencyHz: pitch, decayPerSecond: haste * (isElastic ? 100 : 115), amplitude: 1 },
    { frequencyHz: pitch * 1.83, decayPerSecond: haste * (isElastic ? 120 : 150), amplitude: isElastic ? 0.7 : 0.4 },
  ]
  const grit = Array.from({ length: 14 }, (_, index) => ({
    frequencyHz: pitch * (1.2 + 0.55 * index + 0.5 * random()),
    decayPerSecond: haste * (isElastic ? 135 : 165) * (1 + 0.12 * index),
    amplitude: ((isElastic ? 0.27 : 0.36) * (random() < 0.5 ? -1 : 1)) / (1 + 0.12 * index),
  }))
  return [...body, ...grit]
}

/** Broadband within a millisecond: every partial starts together and is gone at once. */
function clickPartials(contactSeconds: number, random: () => number, level: number): Partial[] {
  const top = Math.min(9500, Math.max(3200, 1.6 / contactSeconds))
  const bottom = 480
  const amplitude = level / Math.sqrt(CLICK_PARTIALS)
  return Array.from({ length: CLICK_PARTIALS }, (_, index) => ({
    frequencyHz: bottom * (top / bottom) ** ((index + 0.6 * random()) / (CLICK_PARTIALS - 0.4)),
    decayPerSecond: CLICK_DECAY_PER_SECOND,
    amplitude: amplitude * (random() < 0.5 ? -1 : 1),
  }))
}

/** The envelope of a contact pulse's spectrum: flat below 1 / (2 tau), falling above, softened for small speakers. */
function pulseSpectrum(frequencyHz: number, contactSeconds: number): number {
  return 1 / (1 + (1.7 * frequencyHz * contactSeconds) ** 2) ** 0.8
}
