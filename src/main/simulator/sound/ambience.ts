import { integratedLufsOf } from '../../../shared/audio/loudness.ts'
import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkSeed, seededRandom } from '../../../shared/random/seeded.ts'
import type { AmbienceKind } from '../../../shared/scene/stagedScene.ts'
import { filtered, pinkPair, wandering } from './noiseBed.ts'
import { addPartial } from './partials.ts'
import { cityHum, marketMurmur, stream, surf, underwater } from './placesHeard.ts'

/** Quiet enough to be missed only when it is gone. */
const BED_LUFS: Readonly<Record<AmbienceKind, number>> = {
  roomTone: -46,
  birdsong: -38,
  wind: -37,
  crickets: -39,
  surf: -34,
  stream: -36,
  forest: -37,
  city: -37,
  murmur: -37,
  underwater: -38,
}
const EDGE_SECONDS = 0.08

/** One quiet bed for a whole clip, the same for the same seed, at its final level. */
export function renderAmbience(kind: AmbienceKind, seed: number, frames: number, sampleRate: number): StereoSamples {
  const random = seededRandom(forkSeed(seed, `ambience ${kind}`))
  const bed = bedOf(kind, frames, sampleRate, random)
  const lufs = integratedLufsOf(bed, sampleRate)
  const gain = Number.isFinite(lufs) ? 10 ** ((BED_LUFS[kind] - lufs) / 20) : 1
  const edge = Math.min(frames / 4, EDGE_SECONDS * sampleRate)
  for (const channel of bed) {
    for (let index = 0; index < frames; index++) {
      channel[index]! *= gain * Math.min(1, index / edge, (frames - 1 - index) / edge)
    }
  }
  return bed
}

function bedOf(kind: AmbienceKind, frames: number, sampleRate: number, random: () => number): StereoSamples {
  switch (kind) {
    case 'roomTone':
      return roomTone(frames, sampleRate, random)
    case 'birdsong':
      return birdsong(frames, sampleRate, random)
    case 'wind':
      return wind(frames, sampleRate, random)
    case 'crickets':
      return crickets(frames, sampleRate, random)
    case 'surf':
      return surf(frames, sampleRate, random)
    case 'stream':
      return stream(frames, sampleRate, random)
    case 'forest':
      return forest(frames, sampleRate, random)
    case 'city':
      return cityHum(frames, sampleRate, random)
    case 'murmur':
      return marketMurmur(frames, sampleRate, random)
    case 'underwater':
      return underwater(frames, sampleRate, random)
  }
}

/** Air in ducts and a building's murmur, with a breath of mains hum. */
function roomTone(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [
      { kind: 'lowPass', hertz: 420, q: 0.6 },
      { kind: 'highPass', hertz: 45, q: 0.7 },
    ])
    for (let index = 0; index < frames; index++) {
      channel[index]! += 0.012 * Math.sin((2 * Math.PI * 100 * index) / sampleRate)
    }
  }
  return bed
}

/** Gusts: pink noise whose colour and strength wander together, as wind in leaves does. */
function wind(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = pinkPair(frames, random)
  const gust = wandering(frames, sampleRate, 1.7, random)
  for (const [side, channel] of bed.entries()) {
    const flutter = wandering(frames, sampleRate, 0.35, random)
    let [low, band] = [0, 0]
    for (let index = 0; index < frames; index++) {
      const strength = 0.2 + 0.8 * gust[index]! * (0.8 + 0.4 * flutter[index]!)
      const hertz = 160 + 620 * strength + 40 * side
      const tuning = 2 * Math.sin((Math.PI * hertz) / sampleRate)
      low += tuning * band
      const high = channel[index]! - low - 0.9 * band
      band += tuning * high
      channel[index] = (0.7 * low + 0.55 * band) * strength
    }
  }
  return bed
}

/** Still air under what sings in it: quiet pink noise of one colour. */
function softAir(
  frames: number,
  sampleRate: number,
  colour: Parameters<typeof filtered>[2][number],
  level: number,
  random: () => number,
): StereoSamples {
  const bed = pinkPair(frames, random)
  for (const channel of bed) {
    filtered(channel, sampleRate, [colour])
    for (let index = 0; index < frames; index++) channel[index]! *= level
  }
  return bed
}

/** A few birds, each with its own call, place and habit of answering, over soft air. */
function birdsong(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = softAir(frames, sampleRate, { kind: 'bandPass', hertz: 380, q: 0.4 }, 0.1, random)
  const seconds = frames / sampleRate
  for (let bird = 0; bird < 3; bird++) {
    const call = { hertz: 2300 + 1900 * random(), chirps: 2 + Math.floor(random() * 4), glide: 0.7 + 0.6 * random() }
    const [pan, distance] = [-0.8 + 1.6 * random(), 0.35 + 0.65 * random()]
    let time = 0.3 + 1.4 * random() + bird * 0.6
    while (time < seconds - 0.3) {
      for (let chirp = 0; chirp < call.chirps; chirp++) {
        const start = time + chirp * (0.11 + 0.03 * random())
        addChirp(bed, sampleRate, start, call.hertz * (0.95 + 0.1 * random()), call.glide, pan, 0.055 * distance)
      }
      time += 1.3 + 2.6 * random()
    }
  }
  return bed
}

function addChirp(
  bed: StereoSamples,
  sampleRate: number,
  start: number,
  hertz: number,
  glide: number,
  pan: number,
  level: number,
): void {
  const first = Math.round(start * sampleRate)
  const length = Math.round(0.085 * sampleRate)
  const angle = ((pan + 1) * Math.PI) / 4
  let phase = 0
  for (let index = 0; index < length && first + index < bed[0].length; index++) {
    const share = index / length
    phase += (2 * Math.PI * hertz * (1 + (glide - 1) * share + 0.06 * Math.sin(share * 19))) / sampleRate
    const sample = level * Math.sin(Math.PI * share) ** 2 * (Math.sin(phase) + 0.15 * Math.sin(2 * phase))
    bed[0][first + index]! += sample * Math.cos(angle)
    bed[1][first + index]! += sample * Math.sin(angle)
  }
}

/** Birds over leaves in a light wind. */
function forest(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = birdsong(frames, sampleRate, random)
  const leaves = pinkPair(frames, random)
  const breeze = wandering(frames, sampleRate, 1.9, random)
  for (const [side, channel] of leaves.entries()) {
    filtered(channel, sampleRate, [{ kind: 'bandPass', hertz: 2600 + 300 * side, q: 0.5 }])
    for (let index = 0; index < frames; index++) bed[side]![index]! += channel[index]! * 0.3 * breeze[index]! ** 2
  }
  return bed
}

/** Field crickets: pulses near 4.5 kHz in groups of three or four, several insects out of step, over night air. */
function crickets(frames: number, sampleRate: number, random: () => number): StereoSamples {
  const bed = softAir(frames, sampleRate, { kind: 'lowPass', hertz: 300, q: 0.6 }, 0.22, random)
  const seconds = frames / sampleRate
  for (let insect = 0; insect < 4; insect++) {
    const hertz = 4100 + 800 * random()
    const pulses = 3 + Math.floor(random() * 2)
    const period = 0.38 + 0.3 * random()
    const angle = random() * (Math.PI / 2)
    const ears = { left: Math.cos(angle), right: Math.sin(angle) }
    const level = 0.02 + 0.03 * random()
    for (let time = random() * period; time < seconds; time += period * (0.97 + 0.06 * random())) {
      for (let pulse = 0; pulse < pulses; pulse++) {
        const start = time + pulse * 0.03
        addPartial(
          bed[0],
          bed[1],
          sampleRate,
          start,
          { frequencyHz: hertz, decayPerSecond: 190, amplitude: level },
          ears,
        )
      }
    }
  }
  return bed
}
