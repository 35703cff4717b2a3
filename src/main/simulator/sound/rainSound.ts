import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkedRandom, type RandomSource, randomBetween } from '../../../shared/random/seeded.ts'
import type { MaterialName } from '../../../shared/scene/materials.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { fallFloorOf, type Met, precipitationOf } from '../weather/fallFloor.ts'
import { filtered, wandering } from './noiseBed.ts'
import { addPartial } from './partials.ts'
import { type EarGains, earGains } from './placement.ts'
import { addBubble } from './splashSound.ts'

const LOUDEST_BED = 0.04
/** A drop of a millimetre's radius that lands a metre away. */
const DROP_LEVEL = 0.03
/** Of the drops that fall on water, how many take a bubble down with them. */
const WITH_BUBBLE = 0.3

/**
 * Adds rain to a bed, where the scene has any: the hiss of very many far drops, and every drop that is drawn, when and
 * where it lands, with the sound of what it falls on: a dull tick on the ground, on water a smaller one and of some a
 * bubble, a knock on wood, a ping on metal. Indoors rain is heard through walls. A storm adds thunder that rolls.
 */
export function addRain(bed: StereoSamples, scene: StagedScene, sampleRate: number): void {
  const { weather } = scene
  if (weather?.kind !== 'rain' && weather?.kind !== 'storm') return
  const random = forkedRandom(scene.seed, 'rain heard')
  const millimetres = weather.kind === 'storm' ? 25 : weather.amount
  const frames = bed[0].length
  const isInside = scene.surroundings !== 'outdoors'
  const level = LOUDEST_BED * Math.min(1, Math.sqrt(millimetres / 25)) * (isInside ? 0.35 : 1)
  for (const channel of bed) {
    const hiss = Float32Array.from({ length: frames }, () => random() * 2 - 1)
    const swell = wandering(frames, sampleRate, 1.4, random)
    filtered(hiss, sampleRate, [
      { kind: 'highPass', hertz: isInside ? 120 : 500, q: 0.5 },
      { kind: 'lowPass', hertz: isInside ? 900 : 7500, q: 0.5 },
    ])
    for (let index = 0; index < frames; index++) channel[index]! += hiss[index]! * level * (0.8 + 0.4 * swell[index]!)
  }
  if (!isInside) addDrawnDrops(bed, scene, sampleRate)
  if (weather.kind === 'storm') addThunder(bed, scene, sampleRate)
}

function addDrawnDrops(bed: StereoSamples, scene: StagedScene, sampleRate: number): void {
  const random = forkedRandom(scene.seed, 'drops heard')
  const seconds = bed[0].length / sampleRate
  const floor = fallFloorOf(scene)
  for (const drop of precipitationOf(scene)) {
    const { lands, radius, periodSeconds, phaseSeconds } = drop
    const met = floor(lands[0], lands[2])
    for (let time = phaseSeconds; time < seconds - 0.03; time += periodSeconds) {
      const ears = earGains(scene.camera, Math.min(1, time / scene.durationSeconds), lands)
      addLanding(bed, sampleRate, time, met, DROP_LEVEL * (radius / 0.001) ** 2.2, ears, random)
    }
  }
}

/** How a drop sounds on what it meets. Every one a little otherwise, so that none is heard twice. */
function addLanding(
  bed: StereoSamples,
  sampleRate: number,
  time: number,
  { on, material }: Met,
  loud: number,
  ears: EarGains,
  random: RandomSource,
): void {
  if (on === 'water') {
    if (random() < WITH_BUBBLE)
      addBubble(bed[0], bed[1], sampleRate, time + 0.012, randomBetween(random, 0.0004, 0.0017), loud * 0.8, ears)
    addTick(
      bed,
      sampleRate,
      time,
      randomBetween(random, 2500, 9000),
      randomBetween(random, 1500, 3000),
      loud * 0.5,
      ears,
    )
    return
  }
  const [low, high, dying] = KNOCKS[material ?? 'soil'] ?? GROUND_KNOCK
  const pitch = low * (high / low) ** random()
  addTick(bed, sampleRate, time, pitch, dying * randomBetween(random, 0.7, 1.4), loud, ears)
}

/** Lowest and highest pitch, hertz, and how fast it dies, a second. */
const GROUND_KNOCK = [900, 6500, 1900] as const
const KNOCKS: Readonly<Partial<Record<MaterialName, readonly [number, number, number]>>> = {
  wood: [350, 1200, 320],
  metal: [1200, 6000, 90],
  glass: [2200, 7000, 240],
  ceramic: [1500, 5000, 320],
  plastic: [500, 2200, 420],
}

function addTick(
  [left, right]: StereoSamples,
  sampleRate: number,
  at: number,
  frequencyHz: number,
  decayPerSecond: number,
  amplitude: number,
  ears: { readonly left: number; readonly right: number },
): void {
  addPartial(left, right, sampleRate, at, { frequencyHz, decayPerSecond, amplitude }, ears)
}

/** One roll of thunder in the clip, far away: a low rumble in several waves. */
function addThunder(bed: StereoSamples, scene: StagedScene, sampleRate: number): void {
  const random = forkedRandom(scene.seed, 'thunder')
  const frames = bed[0].length
  const rumble = Float32Array.from({ length: frames }, () => random() * 2 - 1)
  filtered(rumble, sampleRate, [
    { kind: 'lowPass', hertz: 140, q: 0.6 },
    { kind: 'lowPass', hertz: 220, q: 0.6 },
  ])
  const start = (0.15 + 0.3 * random()) * (frames / sampleRate)
  const waves = [0, 0.5 + random() * 0.4, 1.3 + random() * 0.6, 2.2]
  for (let index = 0; index < frames; index++) {
    const since = index / sampleRate - start
    if (since < 0) continue
    const loud = waves.reduce(
      (sum, at) => sum + (since < at ? 0 : Math.min(1, (since - at) / 0.08) * Math.exp(-(since - at) * 1.4)),
      0,
    )
    for (const channel of bed) channel[index]! += rumble[index]! * loud * 0.35
  }
}
