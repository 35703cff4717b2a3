import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { filtered, wandering } from './noiseBed.ts'
import { addPartial } from './partials.ts'
import { addBubble } from './splashSound.ts'

/** Drops that are near enough to be heard one by one, each second in rain of 1 mm an hour. */
const NEAR_DROPS = 5
const LOUDEST_BED = 0.05

/**
 * Adds rain to a bed, where the scene has any: the hiss of very many drops, and single near ones by chance (Poisson) with
 * the sound of what they fall on: a dull tick on the ground, a bubble on water, a knock on wood. Indoors it is heard through
 * walls. A storm adds thunder that rolls.
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
  if (!isInside) addNearDrops(bed, scene, sampleRate, millimetres, level)
  if (weather.kind === 'storm') addThunder(bed, scene, sampleRate)
}

function addNearDrops(
  bed: StereoSamples,
  scene: StagedScene,
  sampleRate: number,
  millimetres: number,
  level: number,
): void {
  const random = forkedRandom(scene.seed, 'near drops')
  const seconds = bed[0].length / sampleRate
  const perSecond = Math.min(180, NEAR_DROPS * millimetres)
  const hasWater = (scene.waters ?? []).length > 0
  const hasWood = scene.bodies.some(
    ({ concept, parts }) => concept !== 'ground' && parts.some(({ material }) => material === 'wood'),
  )
  for (let time = 0; time < seconds - 0.05; time += -Math.log(1 - random()) / perSecond) {
    const angle = (random() * Math.PI) / 2
    const ears = { left: Math.cos(angle), right: Math.sin(angle) }
    const loud = level * (0.15 + 1.6 * random() ** 3)
    const on = random()
    if (hasWater && on < 0.45)
      addBubble(bed[0], bed[1], sampleRate, time, randomBetween(random, 0.0005, 0.0016), loud, ears)
    else if (hasWood && on < 0.7) addTick(bed, sampleRate, time, randomBetween(random, 350, 900), 240, loud * 1.3, ears)
    else addTick(bed, sampleRate, time, randomBetween(random, 1400, 4200), 900, loud, ears)
  }
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
