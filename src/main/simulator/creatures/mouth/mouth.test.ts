import { describe, expect, it } from 'vitest'
import type { TimedPhoneme } from '../../../../shared/audio/stems.ts'
import type { StagedCreature } from '../../../../shared/scene/stagedCreature.ts'
import { lipGap } from '../bodies/person/headPose.ts'
import { bodyOf } from '../bodyOf.ts'
import { mouthKeysOf } from './mouthKeys.ts'
import { visemesOf } from './visemes.ts'

/** Sounds one after the other, each so many seconds long, from half a second on. */
function spoken(...sounds: readonly (readonly [string, number])[]): TimedPhoneme[] {
  let at = 0.5
  return sounds.map(([ipa, seconds]) => {
    const startSeconds = at
    at += seconds
    return { ipa, stressed: false, startSeconds, endSeconds: at }
  })
}

function speaker(phonemes: TimedPhoneme[]) {
  const creature: StagedCreature = {
    id: 'one',
    label: 'woman',
    concept: 'person',
    species: 'woman',
    scale: 1,
    seed: 3,
    course: { gait: 'stand', path: [[0, 0, 0]], headingRadians: 0, speed: 0, startSeconds: 0, stops: true },
    mouth: mouthKeysOf({ phonemes }),
  }
  const body = bodyOf(creature, 9.81)
  const gapAt = (time: number) => lipGap(body.poseAt(time))
  return { creature, gapAt }
}

/** "papa membawa bom": six closures of lips, some of them short. */
const PAPA = spoken(
  ['p', 0.07],
  ['a', 0.11],
  ['p', 0.05],
  ['a', 0.12],
  ['m', 0.06],
  ['ə', 0.07],
  ['m', 0.03],
  ['b', 0.04],
  ['a', 0.1],
  ['w', 0.06],
  ['a', 0.13],
  ['b', 0.06],
  ['o', 0.12],
  ['m', 0.09],
)

describe('a speaking mouth', () => {
  it('takes the shapes of Indonesian and English sounds', () => {
    expect(
      ['p', 'f', 'θ', 't', 'ŋ', 'tʃ', 's', 'ɲ', 'ɾ', 'a', 'ə', 'i', 'ɔ', 'u'].map((ipa) => visemesOf(ipa)[0]),
    ).toEqual(['PP', 'FF', 'TH', 'DD', 'kk', 'CH', 'SS', 'nn', 'RR', 'aa', 'E', 'ih', 'oh', 'ou'])
    expect(visemesOf('aɪ')).toEqual(['aa', 'ih'])
    expect(visemesOf('oʊ')).toEqual(['oh', 'ou'])
    expect(visemesOf('ɑː')).toEqual(['aa'])
    expect(visemesOf('dʒ')).toEqual(['CH'])
  })

  it.each([24, 25, 30])('closes its lips on a frame of every p, b and m at %d frames a second', (rate) => {
    const { gapAt } = speaker(PAPA)
    for (const { ipa, startSeconds, endSeconds } of PAPA.filter(({ ipa }) => 'pbm'.includes(ipa))) {
      const middle = (startSeconds + endSeconds) / 2
      const nearest = Math.round(middle * rate) / rate
      expect(gapAt(nearest), `${ipa} at ${middle}`).toBeLessThan(1e-4)
      expect(gapAt(middle)).toBeLessThan(1e-6)
    }
  })

  it('opens for the vowels between them, widest for an a', () => {
    const { gapAt } = speaker(PAPA)
    const middleOf = (index: number) => (PAPA[index]!.startSeconds + PAPA[index]!.endSeconds) / 2
    for (const index of [1, 3, 8, 10, 12]) expect(gapAt(middleOf(index))).toBeGreaterThan(0.006)
    expect(gapAt(middleOf(10))).toBeGreaterThan(gapAt(middleOf(12)))
  })

  it('rounds ahead of the sound', () => {
    const sounds = spoken(['s', 0.12], ['t', 0.06], ['u', 0.2])
    const keys = mouthKeysOf({ phonemes: sounds })
    const at = (time: number) => keys.findLast(({ timeSeconds }) => timeSeconds <= time)!.round
    const onset = sounds[2]!.startSeconds
    const full = at((sounds[2]!.startSeconds + sounds[2]!.endSeconds) / 2)
    expect(full).toBeGreaterThan(0.7)
    expect(at(onset - 0.06)).toBeGreaterThan(0.25 * full)
  })

  it('is closed before and after the line', () => {
    const { gapAt } = speaker(PAPA)
    expect(gapAt(0.1)).toBeLessThan(1e-6)
    expect(gapAt(PAPA.at(-1)!.endSeconds + 0.4)).toBeLessThan(1e-6)
  })
})
