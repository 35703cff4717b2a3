import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { filtered, pinkPair, wandering } from './noiseBed.ts'
import { addPartial } from './partials.ts'

/** Waves on a shore: a far rumble, and every few seconds a wave that gathers, breaks bright and drains away. */
export function surf(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  const foam = pinkPair(frames, random)
  const wave = waves(frames, sampleRate, random)
  for (const [side, channel] of bed.entries()) {
    filtered(channel, sampleRate, [{ kind: 'lowPass', hertz: 340, q: 0.6 }])
    filtered(foam[side]!, sampleRate, [
      { kind: 'highPass', hertz: 700, q: 0.6 },
      { kind: 'lowPass', hertz: 5200, q: 0.6 },
    ])
    for (let index = 0; index < frames; index++) {
      const strength = wave[index]!
      channel[index] = channel[index]! * (0.45 + 0.7 * strength) + 1.3 * foam[side]![index]! * (0.08 + strength ** 1.7)
    }
  }
  return bed
}

/** Strength of the breaking waves, 0 to 1: each rises in about a second and drains for three. */
function waves(frames: number, sampleRate: number, random: () => number): Float32Array {
  const strength = new Float32Array(frames)
  const seconds = frames / sampleRate
  for (let peak = -3 + 3 * random(); peak < seconds + 2; peak += 3.4 + 2.2 * random()) {
    const height = 0.55 + 0.45 * random()
    const first = Math.max(0, Math.floor((peak - 2.5) * sampleRate))
    const last = Math.min(frames, Math.ceil((peak + 6) * sampleRate))
    for (let index = first; index < last; index++) {
      const away = index / sampleRate - peak
      strength[index]! += height * Math.exp(-((away / (away < 0 ? 0.8 : 1.7)) ** 2))
    }
  }
  return strength.map((value) => Math.min(1, value))
}

/** A brook: an even rush, with bubbles that ring as small bubbles do (3.26 m/s over their radius). */
export function stream(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [{ kind: 'bandPass', hertz: 900, q: 0.35 }])
    const swirl = wandering(frames, sampleRate, 0.5, random)
    for (let index = 0; index < frames; index++) channel[index]! *= 0.5 + 0.35 * swirl[index]!
  }
  addBubbles(bed, sampleRate, random, { perSecond: 26, smallestMetres: 0.0014, largestMetres: 0.005, level: 0.05 })
  return bed
}

/** Dull water around the ears, with air that rises now and then. */
export function underwater(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  const sway = wandering(frames, sampleRate, 2.6, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [
      { kind: 'lowPass', hertz: 260, q: 0.7 },
      { kind: 'highPass', hertz: 35, q: 0.7 },
    ])
    for (let index = 0; index < frames; index++) channel[index]! *= 0.55 + 0.6 * sway[index]!
  }
  addBubbles(bed, sampleRate, random, { perSecond: 4, smallestMetres: 0.003, largestMetres: 0.009, level: 0.06 })
  return bed
}

interface Bubbles {
  readonly perSecond: number
  readonly smallestMetres: number
  readonly largestMetres: number
  readonly level: number
}

function addBubbles(bed: StereoSamples, sampleRate: number, random: () => number, bubbles: Bubbles): void {
  const seconds = bed[0].length / sampleRate
  const { perSecond, smallestMetres, largestMetres, level } = bubbles
  const pause = () => -Math.log(1 - random()) / perSecond
  for (let time = pause(); time < seconds - 0.05; time += pause()) {
    const radius = smallestMetres * (largestMetres / smallestMetres) ** random()
    const frequencyHz = 3.26 / radius
    const angle = random() * (Math.PI / 2)
    const partial = { frequencyHz, decayPerSecond: 0.13 * frequencyHz, amplitude: level * (0.2 + 0.8 * random() ** 2) }
    addPartial(bed[0], bed[1], sampleRate, time, partial, { left: Math.cos(angle), right: Math.sin(angle) })
  }
}

/** A town behind the houses: a steady low roar, and cars that come and go. */
export function cityHum(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [
      { kind: 'lowPass', hertz: 320, q: 0.6 },
      { kind: 'highPass', hertz: 40, q: 0.7 },
    ])
  }
  const tyres = pinkPair(frames, random)
  for (const channel of tyres) filtered(channel, sampleRate, [{ kind: 'bandPass', hertz: 850, q: 0.5 }])
  const seconds = frames / sampleRate
  for (let passing = -1 + 2 * random(); passing < seconds + 2; passing += 2.2 + 3 * random()) {
    const nearness = 0.2 + 0.5 * random()
    const length = 0.9 + 0.8 * random()
    const direction = random() < 0.5 ? -1 : 1
    const first = Math.max(0, Math.floor((passing - 3 * length) * sampleRate))
    const last = Math.min(frames, Math.ceil((passing + 3 * length) * sampleRate))
    for (let index = first; index < last; index++) {
      const away = (index / sampleRate - passing) / length
      const strength = nearness / (1 + 3 * away * away)
      const angle = (Math.PI / 4) * (1 + direction * Math.tanh(away))
      bed[0][index]! += tyres[0][index]! * strength * Math.cos(angle)
      bed[1][index]! += tyres[1][index]! * strength * Math.sin(angle)
    }
  }
  return bed
}

const VOICES = 11

/** Many people talking at once, too far to be understood: each voice a band of noise with a rhythm of syllables. */
export function marketMurmur(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [{ kind: 'lowPass', hertz: 500, q: 0.6 }])
    for (let index = 0; index < frames; index++) channel[index]! *= 0.25
  }
  for (let voice = 0; voice < VOICES; voice++) {
    const pitch = 95 + 140 * random()
    const mouth = 380 + 700 * random()
    const syllables = wandering(frames, sampleRate, 0.11 + 0.08 * random(), random)
    const phrases = wandering(frames, sampleRate, 1.1 + random(), random)
    const melody = wandering(frames, sampleRate, 0.4, random)
    const speech = new Float32Array(frames)
    let phase = random()
    for (let index = 0; index < frames; index++) {
      phase += (pitch * (0.88 + 0.24 * melody[index]!)) / sampleRate
      const breath = random() - 0.5
      speech[index] = (2 * (phase % 1) - 1 + 0.5 * breath) * syllables[index]! ** 2 * phrases[index]!
    }
    filtered(speech, sampleRate, [
      { kind: 'bandPass', hertz: mouth, q: 1.6 },
      { kind: 'lowPass', hertz: 2200, q: 0.6 },
    ])
    const angle = random() * (Math.PI / 2)
    const level = 0.12 + 0.12 * random()
    for (let index = 0; index < frames; index++) {
      bed[0][index]! += speech[index]! * level * Math.cos(angle)
      bed[1][index]! += speech[index]! * level * Math.sin(angle)
    }
  }
  return bed
}
