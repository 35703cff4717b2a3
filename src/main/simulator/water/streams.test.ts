import { describe, expect, it } from 'vitest'
import type { StagedWater } from '../../../shared/scene/stagedWater.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { stageScene } from '../staging/stageScene.ts'
import { heldVolume } from './spilling.ts'
import { outflowAt, volumeBetween } from './stream.ts'
import { WaterRun } from './waterRun.ts'

function watersOf(prompt: string): readonly StagedWater[] {
  const read = readPrompt(prompt)
  if (!read.ok) throw new Error(prompt)
  const staged = stageScene(read.value, { seed: 5, aspect: { width: 640, height: 360 } })
  if (!staged.ok) throw new Error(prompt)
  return staged.value.scene.waters ?? []
}

function runOf(water: StagedWater): WaterRun {
  return new WaterRun(water, { gravity: [0, -9.81, 0], seed: 5 })
}

function runFor(run: WaterRun, seconds: number, look: (run: WaterRun) => void = () => {}): void {
  for (let step = 0; step < seconds * 240; step++) {
    run.act([], { timeSeconds: step / 240, seconds: 1 / 240 })
    look(run)
  }
}

describe('streams', () => {
  it('keeps all of a fountain: what is in the basin and in the air is always the same', () => {
    const [water] = watersOf('a fountain in a park')
    expect(water?.kind).toBe('basin')
    const run = runOf(water!)
    runFor(run, 0.1)
    const all = () => run.field.volume() + run.aloftVolume + run.spilledVolume
    const before = all()
    runFor(run, 2)
    expect(run.aloftVolume).toBeGreaterThan(0.0005)
    expect(Math.abs(all() / before - 1)).toBeLessThan(1e-6)
  })

  it('throws the middle jet as high as its speed carries it, and no drop higher', () => {
    const [water] = watersOf('a fountain')
    const top = Math.max(...water!.inflows.map(({ spout, velocity }) => spout[1] + velocity[1] ** 2 / (2 * 9.81)))
    const run = runOf(water!)
    runFor(run, 1.5)
    run.finish(1.5)
    for (const { origin, velocity } of run.droplets.flights)
      expect(origin[1] + Math.max(0, velocity[1]) ** 2 / (2 * 9.81)).toBeLessThan(top)
  })

  it('lets as much run off under a waterfall as falls', () => {
    const water = watersOf('a waterfall in the forest').find(({ inflows }) => inflows.length > 0)
    const run = runOf(water!)
    runFor(run, 0.2)
    const start = run.field.volume() + run.droplets.volume
    runFor(run, 2)
    const end = run.field.volume() + run.droplets.volume + run.spilledVolume
    expect(Math.abs(end / start - 1)).toBeLessThan(0.004)
    expect(run.field.leftVolume).toBeGreaterThan(0.9 * 1.8 * water!.inflows[0]!.cubicMetresPerSecond)
  })

  it('pours out of a bucket what was in it, no more and no less, and it comes to rest as a film', () => {
    const [water] = watersOf('a bucket of water is poured out')
    expect(water?.kind).toBe('spill')
    const [stream] = water!.inflows
    let poured = 0
    for (let step = 0; step < 1200; step++) poured += volumeBetween(stream!, step / 240, (step + 1) / 240)
    const run = runOf(water!)
    runFor(run, 5)
    const lying = run.field.volume() + run.aloftVolume + run.spilledVolume
    expect(poured).toBeGreaterThan(0.004)
    expect(Math.abs(lying / poured - 1)).toBeLessThan(0.002)
    const thick = Array.from(run.field.depth.filter((depth) => depth > 0.001)).sort((one, other) => one - other)
    expect(thick[Math.floor(0.95 * thick.length)]).toBeLessThan(0.008)
    const wet = run.field.depth.filter((depth) => depth > 0.001).length * run.field.cell[0] * run.field.cell[1]
    expect(lying / wet).toBeGreaterThan(0.0015)
  })

  it('knows what a leaning vessel still holds', () => {
    const hollow = { shape: 'round', bottom: 0, rim: 0.3, radius: [0.1, 0.1] } as const
    const upright = Math.PI * 0.01 * 0.3
    expect(heldVolume(hollow, 0) / upright).toBeCloseTo(1, 2)
    // The level runs from the lip to the far edge of the bottom: half of it.
    expect(heldVolume(hollow, Math.atan2(0.3, 0.2)) / upright).toBeCloseTo(0.5, 2)
    expect(heldVolume(hollow, Math.PI / 2)).toBe(0)
  })

  it('goes straight from one point of a course to the next', () => {
    const at = (atSeconds: number, flow: number) =>
      ({ atSeconds, spout: [0, 1, 0], velocity: [flow, 0, 0], cubicMetresPerSecond: flow }) as const
    const inflow = { ...at(0, 1), startSeconds: 0.1, endSeconds: 3, course: [at(1, 1), at(2, 3)] } as never
    expect(outflowAt(inflow, 1.5).cubicMetresPerSecond).toBeCloseTo(2, 9)
    expect(outflowAt(inflow, 2.5).velocity[0]).toBe(3)
    expect(outflowAt(inflow, 0.05).cubicMetresPerSecond).toBe(0)
  })
})
