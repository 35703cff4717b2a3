import type { StereoSamples } from '../../../shared/audio/stems.ts'
import { forkSeed } from '../../../shared/random/seeded.ts'
import type { ImpactEvent, SimulationRecord } from '../../../shared/scene/simulationRecord.ts'
import type { BodyPart, StagedBody, StagedScene } from '../../../shared/scene/stagedScene.ts'
import { breakPartials } from './breakSound.ts'
import { addContactNoise } from './contactNoise.ts'
import { addDroplets } from './dropletSound.ts'
import { impactPartials, type Touched } from './impactSound.ts'
import { addPartial } from './partials.ts'
import { earGains } from './placement.ts'
import { addPours } from './pourSound.ts'
import { ACOUSTICS, addRoom } from './room.ts'
import { addSplash } from './splashSound.ts'
import { stepPartials } from './stepSound.ts'

/** Slower touches are physics settling, not sounds. */
const SLOWEST_AUDIBLE = 0.03
/** Slower touches leave a body ringing; touches this close together are one event of several corners. */
const FIRM_TOUCH = 0.2
const SAME_TOUCH_SECONDS = 0.012
/** Where the loudest moment of a clip may lie: inside, levels are absolute; outside, the whole clip is moved. */
const PEAK_WINDOW = { quietest: 0.4, loudest: 0.56 } as const
/** A stem with only rolling or sliding stays a background. */
const NOISE_PEAK = 0.2

/**
 * The effects stem: every impact at its exact time and place, every rolling and sliding stretch, in the scene's
 * acoustics. One gain for the whole clip, as a recordist would set it, so that loudness within the clip keeps
 * to the law of `impactPartials`.
 */
export function renderEffects(
  scene: StagedScene,
  record: Pick<SimulationRecord, 'events' | 'waters' | 'droplets'>,
  frames: number,
  sampleRate: number,
): StereoSamples {
  const left = new Float32Array(frames)
  const right = new Float32Array(frames)
  const touched = touchedBodies(scene)
  const impacts = record.events.impacts.filter((impact) => impact.approachSpeed >= SLOWEST_AUDIBLE)
  impacts.forEach((impact, index) => {
    const [a, b] = [touched(impact.bodyA, impact.partA), touched(impact.bodyB, impact.partB)]
    const ears = earGains(scene.camera, fractionOf(impact, scene), impact.point)
    const again = new Map(
      [a, b].map(({ body }) => [body.id, body.vanishesAtSeconds ?? nextTouch(impacts, index, body)]),
    )
    for (const partial of impactPartials(a, b, impact.approachSpeed, forkSeed(scene.seed, `impact ${index}`))) {
      const touchedAgain = partial.bodyId === undefined ? undefined : again.get(partial.bodyId)
      addPartial(left, right, sampleRate, impact.timeSeconds, partial, ears, touchedAgain)
    }
  })
  record.events.breaks?.forEach((one, index) => {
    const { part } = touched(one.body, 0)
    const ears = earGains(scene.camera, Math.min(1, one.timeSeconds / scene.durationSeconds), one.point)
    for (const crack of breakPartials(one, part.material, forkSeed(scene.seed, `break ${index}`))) {
      addPartial(left, right, sampleRate, one.timeSeconds + crack.lateSeconds, crack, ears)
    }
  })
  const steps = record.events.steps ?? []
  for (const step of steps) {
    const ears = earGains(scene.camera, fractionOf(step, scene), step.point)
    for (const partial of stepPartials(step, scene.seed)) {
      addPartial(left, right, sampleRate, step.timeSeconds + partial.lateSeconds, partial, ears)
    }
  }
  record.events.stretches.forEach((stretch, index) => {
    const bodies = [touched(stretch.bodyA, stretch.partA), touched(stretch.bodyB, stretch.partB)] as const
    addContactNoise(left, right, sampleRate, scene, stretch, bodies, forkSeed(scene.seed, `stretch ${index}`))
  })
  const splashes = record.events.splashes ?? []
  splashes.forEach((splash, index) => {
    const ears = earGains(scene.camera, fractionOf(splash, scene), splash.point)
    addSplash(left, right, sampleRate, splash, ears, forkSeed(scene.seed, `splash ${index}`))
  })
  addDroplets(left, right, sampleRate, scene, record.droplets ?? [])
  addPours(left, right, sampleRate, scene, record.waters ?? [])
  addRoom(left, right, sampleRate, ACOUSTICS[scene.surroundings])
  setRecordingLevel(left, right, impacts.length + splashes.length > 0 ? PEAK_WINDOW.quietest : NOISE_PEAK)
  fadeEnd(left, sampleRate)
  fadeEnd(right, sampleRate)
  return [left, right]
}

function fractionOf(impact: Pick<ImpactEvent, 'timeSeconds'>, scene: StagedScene): number {
  return Math.min(1, impact.timeSeconds / scene.durationSeconds)
}

/** When a moving body is next touched firmly enough to stop its ringing; a table rings on. */
function nextTouch(impacts: readonly ImpactEvent[], index: number, body: StagedBody): number | undefined {
  if (body.motion === 'fixed') return undefined
  const earliest = impacts[index]!.timeSeconds + SAME_TOUCH_SECONDS
  return impacts
    .slice(index + 1)
    .find(
      ({ bodyA, bodyB, timeSeconds, approachSpeed }) =>
        timeSeconds > earliest && approachSpeed > FIRM_TOUCH && (bodyA === body.id || bodyB === body.id),
    )?.timeSeconds
}

function touchedBodies(scene: StagedScene): (id: string, part: number) => Touched {
  const bodies = new Map(scene.bodies.map((body) => [body.id, body]))
  return (id, partIndex) => {
    const body = bodies.get(id)
    if (!body) throw new Error(`An event names a body that the scene does not have: ${id}`)
    const part = body.parts[partIndex]
    if (!part) throw new Error(`An event names part ${partIndex} of ${id}, which has ${body.parts.length}`)
    return { body, part: soundingPart(body, part) }
  }
}

/** What is touched unseen sounds as the drawn part of its material that it stands for: a bowl rings, not its wall's slab. */
function soundingPart({ parts }: StagedBody, touched: BodyPart): BodyPart {
  if (touched.only !== 'touched') return touched
  return parts.find((part) => part.only === 'drawn' && part.material === touched.material) ?? touched
}

function setRecordingLevel(left: Float32Array, right: Float32Array, quietestPeak: number): void {
  const peak = Math.max(peakOf(left), peakOf(right))
  if (peak === 0) return
  const gain = Math.min(Math.max(1, quietestPeak / peak), PEAK_WINDOW.loudest / peak)
  if (gain === 1) return
  for (const channel of [left, right]) for (let index = 0; index < channel.length; index++) channel[index]! *= gain
}

/** The largest absolute sample. */
export function peakOf(samples: Float32Array): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak
}

/** The clip may end while something rings: the last 5 ms fall to silence so that the cut does not click. */
export function fadeEnd(samples: Float32Array, sampleRate: number, seconds = 0.005): void {
  const length = Math.min(samples.length, Math.round(seconds * sampleRate))
  for (let index = 0; index < length; index++) samples[samples.length - 1 - index]! *= index / length
}
