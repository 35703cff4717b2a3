import { designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'
import { seededRandom } from '../../../shared/random/seeded.ts'
import { hertzOf, type InstrumentName, type ScoredNote } from './score.ts'

type Sound = readonly [Float32Array, Float32Array]

/** A partial of a struck thing: ratio to the pitch, level, and seconds to fall by 60 dB at middle C. */
type StruckPartial = readonly [ratio: number, level: number, t60: number]

const MARIMBA: readonly StruckPartial[] = [
  [1, 1, 0.9],
  [3.93, 0.22, 0.28],
  [9.4, 0.07, 0.1],
]
/** Bronze keys in the manner of a saron, each paired with a slightly higher twin so that the tone waves. */
const SARON: readonly StruckPartial[] = [
  [1, 1, 2.6],
  [2.72, 0.2, 1.3],
  [5.3, 0.1, 0.6],
  [8.6, 0.04, 0.3],
]
const GONG: readonly StruckPartial[] = [
  [1, 1, 5],
  [1.52, 0.35, 3.6],
  [2.01, 0.5, 3.2],
  [2.66, 0.22, 2],
  [3.4, 0.14, 1.4],
]
const PIANO: readonly StruckPartial[] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (n): StruckPartial => [n * Math.sqrt(1 + 0.0004 * n * n), 1 / n ** 1.55, 3.2 / n ** 0.75],
)

/** Plays one note on its own: left and right from the note's start, with its natural ringing. */
export function play(note: ScoredNote, sampleRate: number): Sound {
  const hertz = hertzOf(note.pitch)
  switch (note.instrument) {
    case 'pluck':
      return doubled(pluck(hertz, note, sampleRate))
    case 'marimba':
      return doubled(struck(hertz, MARIMBA, 0, 0.35, note, sampleRate))
    case 'saron':
      return doubled(struck(hertz, SARON, 1.7, 0.12, note, sampleRate))
    case 'gong':
      return doubled(struck(hertz, GONG, 0.9, 0, note, sampleRate))
    case 'piano':
      return doubled(struck(hertz, PIANO, 0.5, 0.1, note, sampleRate))
    case 'pad':
      return pad(hertz, note, sampleRate, 1.7, 0)
    case 'tremolo':
      return pad(hertz, note, sampleRate, 1.15, 13)
    case 'bass':
      return doubled(bass(hertz, note, sampleRate))
    case 'drum':
      return doubled(drum(note, sampleRate))
    case 'shaker':
      return doubled(shaker(note, sampleRate))
  }
}

/** How loud each instrument stands in the ensemble. */
export const ENSEMBLE_LEVELS: Readonly<Record<InstrumentName, number>> = {
  pluck: 0.42,
  marimba: 0.5,
  saron: 0.4,
  piano: 0.42,
  pad: 0.13,
  tremolo: 0.1,
  bass: 0.24,
  drum: 0.55,
  shaker: 0.08,
  gong: 0.3,
}

/** A string after Karplus and Strong (1983) with Jaffe and Smith's tuning all-pass and pick position. */
function pluck(hertz: number, note: ScoredNote, sampleRate: number): Float32Array {
  const random = seededRandom(note.pitch * 131 + 7)
  const isMuted = note.durationSeconds < 0.3
  const t60 = isMuted ? 0.35 : Math.min(2.6, 1.6 + 60 / hertz)
  const output = new Float32Array(Math.ceil(Math.min(t60, note.durationSeconds + 1.2) * sampleRate))
  const period = sampleRate / hertz - 0.5
  const length = Math.floor(period - 0.2)
  const delay = period - length
  const allPass = (1 - delay) / (1 + delay)
  const loss = 10 ** (-3 / (hertz * t60))
  const excitation = new Float32Array(length)
  let smooth = 0
  const brightness = 0.22 + 0.4 * note.velocity
  for (let index = 0; index < length; index++) {
    smooth += brightness * (random() * 2 - 1 - smooth)
    excitation[index] = smooth
  }
  const pick = Math.max(1, Math.floor(length * 0.22))
  const line = excitation.map((value, index) => value - 0.8 * excitation[(index - pick + length) % length]!)
  let [place, before, allPassIn, allPassOut, energy] = [0, 0, 0, 0, 0]
  for (const value of line) energy += value * value
  const level = 0.5 / Math.sqrt(energy / length + 1e-9)
  for (let index = 0; index < output.length; index++) {
    const current = line[place]!
    const averaged = loss * 0.5 * (current + before)
    before = current
    const tuned = allPass * (averaged - allPassOut) + allPassIn
    allPassIn = averaged
    allPassOut = tuned
    line[place] = tuned
    place = place + 1 === length ? 0 : place + 1
    output[index] = current * level
  }
  filterInPlace(output, designBiquad({ kind: 'peak', hertz: 210, q: 0.9, gainDb: 3 }, sampleRate))
  filterInPlace(output, designBiquad({ kind: 'lowPass', hertz: 4200, q: 0.6 }, sampleRate))
  softened(output, 0.001, sampleRate)
  released(output, note.durationSeconds, isMuted ? 0.08 : 0.5, sampleRate)
  return output
}

function struck(
  hertz: number,
  partials: readonly StruckPartial[],
  waveHz: number,
  knock: number,
  note: ScoredNote,
  sampleRate: number,
): Float32Array {
  const register = Math.min(1.6, Math.max(0.45, (262 / hertz) ** 0.45))
  const longest = partials[0]![2] * register
  const output = new Float32Array(Math.ceil(Math.min(longest, note.durationSeconds + 1.6) * sampleRate))
  const random = seededRandom(note.pitch * 17 + 3)
  for (const [index, [ratio, level, t60]] of partials.entries()) {
    const bright = level * note.velocity ** (0.35 * index)
    const decay = 6.91 / (t60 * register)
    addSine(output, sampleRate, hertz * ratio, bright, decay, random())
    if (waveHz > 0) addSine(output, sampleRate, hertz * ratio + waveHz, bright * 0.45, decay * 1.1, random())
  }
  softened(output, 0.0025, sampleRate)
  if (knock > 0) addKnock(output, knock * note.velocity, random, sampleRate)
  released(output, note.durationSeconds, Math.max(0.6, longest / 3), sampleRate)
  for (let index = 0; index < output.length; index++) output[index]! *= 0.7
  return output
}

function addSine(
  into: Float32Array,
  sampleRate: number,
  hertz: number,
  level: number,
  decay: number,
  turn: number,
): void {
  if (hertz > 0.45 * sampleRate || level < 1e-4) return
  const radius = Math.exp(-decay / sampleRate)
  const omega = (2 * Math.PI * hertz) / sampleRate
  const [feedback, loss] = [2 * radius * Math.cos(omega), radius * radius]
  const phase = 0.4 * (turn - 0.5)
  let current = level * Math.sin(phase)
  let previous = (level / radius) * Math.sin(phase - omega)
  const end = Math.min(into.length, Math.ceil((Math.log(level / 5e-5) / decay) * sampleRate))
  for (let index = 0; index < end; index++) {
    into[index]! += current
    const next = feedback * current - loss * previous
    previous = current
    current = next
  }
}

function addKnock(into: Float32Array, level: number, random: () => number, sampleRate: number): void {
  const length = Math.min(into.length, Math.round(0.02 * sampleRate))
  let [smooth, smoother] = [0, 0]
  for (let index = 0; index < length; index++) {
    smooth += 0.18 * (random() * 2 - 1 - smooth)
    smoother += 0.18 * (smooth - smoother)
    into[index]! += 2.5 * level * Math.min(1, index / 24) * smoother * Math.exp(-index / (0.004 * sampleRate))
  }
}

/** Two slightly different choirs of sines, one for each ear, that swell and fade. */
function pad(hertz: number, note: ScoredNote, sampleRate: number, tilt: number, tremoloHz: number): Sound {
  const [attack, release] = tremoloHz > 0 ? [0.12, 0.35] : [Math.min(0.5, note.durationSeconds * 0.35), 0.7]
  const length = Math.ceil((note.durationSeconds + release) * sampleRate)
  const sound: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)]
  for (const [channel, cents] of [
    [0, -4],
    [1, 4],
  ] as const) {
    const samples = sound[channel]
    for (let n = 1; n <= 5; n++) {
      addSine(samples, sampleRate, hertz * n * 2 ** (cents / 1200), 1 / n ** tilt, 0.02, n * 0.37 + channel)
      if (n <= 3)
        addSine(samples, sampleRate, hertz * n * 2 ** ((cents * -0.45 + 2) / 1200), 0.7 / n ** tilt, 0.02, n * 0.71)
    }
    for (let index = 0; index < length; index++) {
      const seconds = index / sampleRate
      const swell = Math.min(1, seconds / attack, Math.max(0, (note.durationSeconds + release - seconds) / release))
      const shake = tremoloHz > 0 ? 0.72 + 0.28 * Math.sin(2 * Math.PI * tremoloHz * seconds + channel) : 1
      samples[index]! *= swell * swell * (3 - 2 * swell) * shake
    }
  }
  return sound
}

function bass(hertz: number, note: ScoredNote, sampleRate: number): Float32Array {
  const output = new Float32Array(Math.ceil((note.durationSeconds + 0.25) * sampleRate))
  const decay = 1.6
  addSine(output, sampleRate, hertz, 1, decay, 0.5)
  addSine(output, sampleRate, hertz * 2, 0.55, decay * 1.6, 0.5)
  addSine(output, sampleRate, hertz * 3, 0.22, decay * 2.4, 0.5)
  addSine(output, sampleRate, hertz * 4, 0.08, decay * 3.5, 0.5)
  softened(output, 0.008, sampleRate)
  released(output, note.durationSeconds, 0.2, sampleRate)
  return output
}

/** A large soft drum: a falling sine with a dull beater. */
function drum(note: ScoredNote, sampleRate: number): Float32Array {
  const output = new Float32Array(Math.round(0.6 * sampleRate))
  const random = seededRandom(note.pitch)
  let phase = 0
  let smooth = 0
  for (let index = 0; index < output.length; index++) {
    const seconds = index / sampleRate
    const hertz = hertzOf(note.pitch - 2) + 45 * Math.exp(-seconds / 0.03)
    phase += (2 * Math.PI * hertz) / sampleRate
    smooth += 0.06 * (random() * 2 - 1 - smooth)
    output[index] = Math.sin(phase) * Math.exp(-seconds / 0.13) + 1.2 * smooth * Math.exp(-seconds / 0.02)
  }
  softened(output, 0.002, sampleRate)
  released(output, 0.3, 0.3, sampleRate)
  return output
}

function shaker(note: ScoredNote, sampleRate: number): Float32Array {
  const output = new Float32Array(Math.round(0.09 * sampleRate))
  const random = seededRandom(Math.round(note.startSeconds * 1000) + 5)
  for (let index = 0; index < output.length; index++) {
    const seconds = index / sampleRate
    output[index] = (random() * 2 - 1) * Math.min(1, seconds / 0.012) * Math.exp(-Math.max(0, seconds - 0.012) / 0.018)
  }
  filterInPlace(output, designBiquad({ kind: 'bandPass', hertz: 6800, q: 0.9 }, sampleRate))
  return output
}

function softened(samples: Float32Array, seconds: number, sampleRate: number): void {
  const length = Math.min(samples.length, Math.round(seconds * sampleRate))
  for (let index = 0; index < length; index++) samples[index]! *= index / length
}

/** Lets go of the note after its length and always ends in silence. */
function released(samples: Float32Array, heldSeconds: number, releaseSeconds: number, sampleRate: number): void {
  const held = Math.min(samples.length, Math.round(heldSeconds * sampleRate))
  const follow = Math.exp(-4 / (releaseSeconds * sampleRate))
  let gain = 1
  for (let index = held; index < samples.length; index++) {
    gain *= follow
    samples[index]! *= gain
  }
  const last = Math.min(samples.length, Math.round(0.01 * sampleRate))
  for (let index = 0; index < last; index++) samples[samples.length - 1 - index]! *= index / last
}

function doubled(samples: Float32Array): Sound {
  return [samples, samples]
}
