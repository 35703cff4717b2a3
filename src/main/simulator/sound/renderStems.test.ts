import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { peak, rms, steepestRise } from '../../../../test/helpers/sound/analysis.ts'
import {
  ball,
  bottle,
  bounces,
  dominoRun,
  impact,
  logOf,
  sceneOf,
  table,
} from '../../../../test/helpers/sound/scenes.ts'
import { designBiquad, filterInPlace } from '../../../shared/audio/biquad.ts'
import { createLoudnessMeter } from '../../../shared/audio/loudness.ts'
import { STEM_ROLES } from '../../../shared/audio/stems.ts'
import type { EventLog } from '../../../shared/scene/simulationRecord.ts'
import { ambienceKind, type StagedScene } from '../../../shared/scene/stagedScene.ts'
import { renderAmbience } from './ambience.ts'
import { mixStems } from './mix.ts'
import { renderStems } from './renderStems.ts'

const RATE = 48_000
const run = dominoRun(16, 0.4)
const CLIPS: Record<string, [StagedScene, { events: EventLog }]> = {
  'a rubber ball on wood': [
    sceneOf([ball('ball', 'rubber', 0.1), table()], { durationSeconds: 5, mood: 'cheerful', surroundings: 'room' }),
    logOf(bounces('ball', 'table', 1.2, 0.8, 5)),
  ],
  'a bottle that falls over and a line about it': [
    sceneOf([bottle(), table()], {
      durationSeconds: 5,
      mood: 'sad',
      surroundings: 'room',
      lines: [{ text: 'Oh no, the bottle!', language: 'en', startSeconds: 2.2 }],
    }),
    logOf([impact(0.9, 'bottle', 'table', 2.4), impact(1.15, 'bottle', 'table', 0.9)]),
  ],
  'a run of dominoes': [
    sceneOf([...run.bodies, table()], { durationSeconds: 5, mood: 'calm', ambience: 'birdsong' }),
    logOf(run.events),
  ],
  'a metal ball and an Indonesian line': [
    sceneOf([ball('ball', 'metal', 0.05), table('stone')], {
      durationSeconds: 5,
      mood: 'tense',
      surroundings: 'outdoors',
      ambience: 'wind',
      lines: [{ text: 'Lihat bola ini.', language: 'id', startSeconds: 3 }],
    }),
    logOf(bounces('ball', 'table', 1, 0.55, 2.2)),
  ],
}

const rendered = new Map<string, ReturnType<typeof renderStems>>()
function stemsOf(name: string): ReturnType<typeof renderStems> {
  const [scene, record] = CLIPS[name]!
  const stems = rendered.get(name) ?? renderStems(scene, record, { sampleRate: RATE })
  rendered.set(name, stems)
  return stems
}

describe('the sound of a clip', () => {
  for (const [name, [scene, record]] of Object.entries(CLIPS)) {
    it(`has exact length, sensible loudness and no clipping: ${name}`, async () => {
      const stems = await stemsOf(name)
      expect(stems.frames).toBe(5 * RATE)
      for (const role of STEM_ROLES) {
        for (const channel of stems.roles[role] ?? []) {
          expect(channel.length).toBe(stems.frames)
          expect(channel.every(Number.isFinite)).toBe(true)
          expect(Math.abs(channel[0]!) + Math.abs(channel.at(-1)!)).toBeLessThan(0.002)
        }
      }
      expect(stems.roles.dialogue !== undefined).toBe(scene.lines.length > 0)
      expect(stems.dialogue.length).toBe(scene.lines.length)
      const mix = mixStems(stems)
      const meter = createLoudnessMeter(RATE, 2)
      meter.push(mix)
      expect(meter.integratedLufs()).toBeGreaterThan(-19)
      expect(meter.integratedLufs()).toBeLessThan(-14)
      expect(Math.max(...mix.map((channel) => peak(channel, RATE)))).toBeLessThan(0.9)
      expect(meter.truePeakDb()).toBeLessThan(-0.9)
    })

    it(`lets contacts stand out of the music: ${name}`, async () => {
      const { roles } = await stemsOf(name)
      const strong = record.events.impacts.filter((event) => event.approachSpeed > 0.5)
      const louder = strong.map(
        ({ timeSeconds }) =>
          peak(roles.effects![0], RATE, timeSeconds, timeSeconds + 0.02) /
          rms(roles.music![0], RATE, timeSeconds - 0.02, timeSeconds + 0.03),
      )
      const median = louder.sort((a, b) => a - b)[Math.floor(louder.length / 2)]!
      expect(20 * Math.log10(median)).toBeGreaterThan(8)
    })
  }

  it('keeps every touch within 5 ms in the whole mix', async () => {
    for (const name of ['a bottle that falls over and a line about it', 'a metal ball and an Indonesian line']) {
      const mixed = mixStems(await stemsOf(name))[0]
      filterInPlace(mixed, designBiquad({ kind: 'highPass', hertz: 3000, q: Math.SQRT1_2 }, RATE))
      for (const { timeSeconds } of CLIPS[name]![1].events.impacts.filter((event) => event.approachSpeed > 1)) {
        expect(Math.abs(steepestRise(mixed, RATE, timeSeconds) - timeSeconds)).toBeLessThan(0.005)
      }
    }
  })

  it('puts the music at least 8 dB under speech', async () => {
    const { roles, dialogue } = await stemsOf('a bottle that falls over and a line about it')
    const { startSeconds, endSeconds } = dialogue[0]!
    const ratio =
      rms(roles.dialogue![0], RATE, startSeconds, endSeconds) / rms(roles.music![0], RATE, startSeconds, endSeconds)
    expect(20 * Math.log10(ratio)).toBeGreaterThan(8)
  })

  it('is the same each time, and another seed has other music', async () => {
    const name = 'a bottle that falls over and a line about it'
    const [scene, record] = CLIPS[name]!
    const first = await stemsOf(name)
    const second = await renderStems(scene, record, { sampleRate: RATE })
    expect(second.dialogue).toEqual(first.dialogue)
    for (const role of STEM_ROLES) {
      expect(isDeepStrictEqual(second.roles[role], first.roles[role])).toBe(true)
    }
    const other = await renderStems({ ...scene, seed: 12 }, record, { sampleRate: RATE })
    expect(isDeepStrictEqual(other.roles.music, first.roles.music)).toBe(false)
  })

  it('stops when asked', async () => {
    const [scene, record] = CLIPS['a run of dominoes']!
    const controller = new AbortController()
    const work = renderStems(scene, record, { sampleRate: RATE, signal: controller.signal })
    controller.abort(new Error('no longer wanted'))
    await expect(work).rejects.toThrow('no longer wanted')
  })

  it('has no effects without contacts, yet a bed and music', async () => {
    const { roles } = await renderStems(sceneOf([table()], { durationSeconds: 2 }), logOf([]), { sampleRate: RATE })
    expect(Object.keys(roles).sort()).toEqual(['ambience', 'music'])
  })
})

describe('ambience', () => {
  it('is a quiet bed of its own kind for each surroundings', () => {
    const beds = ambienceKind.options.map((kind) => renderAmbience(kind, 5, 4 * RATE, RATE))
    for (const [left, right] of beds) {
      const level = rms(left, RATE, 0.5, 3.5)
      expect(level).toBeGreaterThan(0.001)
      expect(level).toBeLessThan(0.05)
      expect(peak(right, RATE)).toBeLessThan(0.2)
      expect(left).not.toEqual(right)
    }
    expect(renderAmbience('wind', 5, RATE, RATE)).toEqual(renderAmbience('wind', 5, RATE, RATE))
    expect(renderAmbience('wind', 6, RATE, RATE)).not.toEqual(renderAmbience('wind', 5, RATE, RATE))
  })
})
