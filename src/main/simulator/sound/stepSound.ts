import { forkedRandom, randomBetween } from '../../../shared/random/seeded.ts'
import { MATERIALS, type MaterialName } from '../../../shared/scene/materials.ts'
import type { StepEvent } from '../../../shared/scene/stepEvent.ts'
import type { Partial } from './partials.ts'

/** How each part of a foot sounds: its pitch on a hard floor, how fast it dies away, how much of it clicks. */
const FEET: Readonly<Record<StepEvent['part'], { hertz: number; decay: number; click: number; level: number }>> = {
  heel: { hertz: 150, decay: 70, click: 0.55, level: 1 },
  toe: { hertz: 230, decay: 95, click: 0.3, level: 0.7 },
  paw: { hertz: 190, decay: 120, click: 0.08, level: 0.5 },
  hoof: { hertz: 420, decay: 60, click: 0.9, level: 1.1 },
  claw: { hertz: 700, decay: 160, click: 0.5, level: 0.35 },
  bare: { hertz: 120, decay: 110, click: 0.1, level: 0.6 },
}
const LEVEL = 0.11
const GRAINS = 12

/** How much a ground takes of the click and adds of its own crunch; by ear. */
function ground(material: MaterialName): { click: number; crunch: number; pitch: number } {
  const { youngsModulusPa, rings } = MATERIALS[material]
  if (material === 'soil') return { click: 0.12, crunch: 0.8, pitch: 0.75 }
  if (!rings || youngsModulusPa < 1e8) return { click: 0.1, crunch: 0.35, pitch: 0.8 }
  return material === 'wood' ? { click: 0.75, crunch: 0.12, pitch: 0.85 } : { click: 1, crunch: 0.2, pitch: 1.2 }
}

/**
 * The partials of one footstep, each with how late it starts: a thud whose pitch falls with the weight, the click of what
 * is hard on what is hard, and the crunch of loose ground.
 */
export function stepPartials(step: StepEvent, seed: number): readonly (Partial & { readonly lateSeconds: number })[] {
  const random = forkedRandom(seed, `${step.creature} ${step.timeSeconds}`)
  const foot = FEET[step.part]
  const under = ground(step.ground)
  const level = LEVEL * foot.level * step.speed * Math.min(1.8, Math.max(0.12, step.massKg ** 0.22))
  const pitch = (foot.hertz * under.pitch * randomBetween(random, 0.94, 1.06)) / Math.max(0.55, step.massKg ** 0.12)
  const thud = [1, 1.7, 2.6].map((ratio, index) => ({
    frequencyHz: pitch * ratio * randomBetween(random, 0.97, 1.03),
    decayPerSecond: foot.decay * (1 + 0.5 * index),
    amplitude: (level * (random() < 0.5 ? -1 : 1)) / (1 + index * 1.3),
    lateSeconds: 0,
  }))
  const click = Array.from({ length: 6 }, (_, index) => ({
    frequencyHz: 900 * 1.55 ** (index + random()),
    decayPerSecond: 1500,
    amplitude: level * foot.click * under.click * 0.5 * (random() < 0.5 ? -1 : 1),
    lateSeconds: 0,
  }))
  const crunch = Array.from({ length: GRAINS }, () => ({
    frequencyHz: randomBetween(random, 700, 4200),
    decayPerSecond: randomBetween(random, 300, 900),
    amplitude: level * under.crunch * 0.4 * (random() < 0.5 ? -1 : 1) * random(),
    lateSeconds: 0.07 * random() ** 1.5,
  }))
  return [...thud, ...click, ...crunch]
}
