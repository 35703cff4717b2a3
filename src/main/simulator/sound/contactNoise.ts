import { seededRandom } from '../../../shared/random/seeded.ts'
import { MATERIALS } from '../../../shared/scene/materials.ts'
import type { ContactStretch } from '../../../shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { massOf, typicalRadius } from './contact.ts'
import type { Touched } from './impactSound.ts'
import { earGains } from './placement.ts'
import { type Mode, modesOf } from './shapeModes.ts'

/** The level of a 1 kg body moving at 1 m/s under its own weight. */
const LEVEL = { rolling: 0.013, sliding: 0.019 } as const
const MASS_EXPONENT = 0.3
/** Size of the bumps that the contact runs over, metres. */
const BUMP_METRES = { rolling: 0.0035, sliding: 0.0011 } as const
const MODES_PER_BODY = 5
const BLOCK = 64
const FADE_SECONDS = 0.012

/**
 * Adds the sound of two bodies that stay in touch and move: the surfaces' bumps as noise band-limited to speed over
 * bump size, straight and through the bodies' modes. Louder with speed (power 0.75) and with the square root of the
 * normal force. A rolling round body also beats once a turn, as nothing is perfectly round.
 */
export function addContactNoise(
  left: Float32Array,
  right: Float32Array,
  sampleRate: number,
  scene: StagedScene,
  stretch: ContactStretch,
  bodies: readonly [Touched, Touched],
  seed: number,
): void {
  const random = seededRandom(seed)
  const mover = bodies[0].body.motion === 'dynamic' ? bodies[0] : bodies[1]
  const weightNewtons = massOf(mover.body) * 9.81
  const level = LEVEL[stretch.kind] * massOf(mover.body) ** MASS_EXPONENT * roughnessOf(bodies)
  const resonators = bodies.flatMap(({ part, body }) =>
    modesOf(part, body.motion)
      .slice(0, MODES_PER_BODY)
      .map((mode) => resonator(mode, sampleRate, body.motion === 'fixed' ? 0.6 : 1)),
  )
  const turnMetres = 2 * Math.PI * typicalRadius(mover.part.shape)
  const first = Math.max(0, Math.ceil(stretch.startSeconds * sampleRate))
  const end = Math.min(left.length, Math.floor(stretch.endSeconds * sampleRate))
  const fade = Math.min(FADE_SECONDS, (stretch.endSeconds - stretch.startSeconds) / 4)
  let [smooth, smoother, turned, grain] = [0, 0, random(), 0.5]

  for (let start = first; start < end; start += BLOCK) {
    const seconds = start / sampleRate
    const moment = momentOf(stretch, seconds)
    const speed = Math.abs(moment.tangentialSpeed)
    const ears = earGains(scene.camera, Math.min(1, seconds / scene.durationSeconds), moment.point)
    const press = Math.min(2, Math.sqrt(Math.max(0, moment.normalForce) / weightNewtons))
    const edge = Math.min(1, (seconds - stretch.startSeconds) / fade, (stretch.endSeconds - seconds) / fade)
    turned = (turned + (speed * BLOCK) / sampleRate / turnMetres) % 1
    grain += (random() - grain) * 0.12
    const wobble = stretch.kind === 'rolling' ? 0.72 + 0.28 * Math.sin(2 * Math.PI * turned) : 0.5 + grain
    const amplitude = level * press * speed ** 0.75 * Math.max(0, edge) * wobble
    const cutoff = Math.min(9000, Math.max(90, speed / BUMP_METRES[stretch.kind]))
    const follow = 1 - Math.exp((-2 * Math.PI * cutoff) / sampleRate)
    const makeUp = 1 / Math.sqrt(follow)
    for (let index = start; index < Math.min(end, start + BLOCK); index++) {
      smooth += follow * ((random() * 2 - 1) * makeUp - smooth)
      smoother += follow * (smooth - smoother)
      let sample = 0.8 * smoother
      for (const each of resonators) sample += each.next(smoother)
      const heard = sample * amplitude
      left[index] = left[index]! + heard * ears.left
      right[index] = right[index]! + heard * ears.right
    }
  }
}

/** Rubber and cloth whisper, stone and wood rumble. */
function roughnessOf(bodies: readonly [Touched, Touched]): number {
  const of = ({ part }: Touched) => 0.5 + MATERIALS[part.material].roughness * 0.6
  const soft = bodies.some(({ part }) => !MATERIALS[part.material].rings) ? 0.6 : 1
  return of(bodies[0]) * of(bodies[1]) * soft
}

function momentOf(stretch: ContactStretch, seconds: number): ContactStretch['samples'][number] {
  const { samples, startSeconds, endSeconds } = stretch
  const place = ((seconds - startSeconds) / Math.max(1e-6, endSeconds - startSeconds)) * (samples.length - 1)
  const index = Math.min(samples.length - 1, Math.max(0, Math.floor(place)))
  const here = samples[index]!
  const next = samples[Math.min(samples.length - 1, index + 1)]!
  const share = Math.min(1, Math.max(0, place - index))
  const mixed = (a: number, b: number) => a + (b - a) * share
  return {
    point: [
      mixed(here.point[0], next.point[0]),
      mixed(here.point[1], next.point[1]),
      mixed(here.point[2], next.point[2]),
    ],
    tangentialSpeed: mixed(here.tangentialSpeed, next.tangentialSpeed),
    normalForce: mixed(here.normalForce, next.normalForce),
  }
}

interface Resonator {
  next(sample: number): number
}

/** A mode driven by a continuous force: two poles, unit gain for white noise, damped by the lasting touch. */
function resonator(mode: Mode, sampleRate: number, share: number): Resonator {
  const radius = Math.exp(-(mode.decayPerSecond * 2 + 25) / sampleRate)
  const feedback = 2 * radius * Math.cos((2 * Math.PI * mode.frequencyHz) / sampleRate)
  const loss = radius * radius
  const gain = share * mode.weight * 1.2 * Math.sqrt(1 - loss) * Math.sin((2 * Math.PI * mode.frequencyHz) / sampleRate)
  let [previous, before] = [0, 0]
  return {
    next(sample) {
      const output = gain * sample + feedback * previous - loss * before
      before = previous
      previous = output
      return output
    },
  }
}
