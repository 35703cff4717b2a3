import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { alterFilm } from './alteredFilm.ts'
import { checkStruckSounds } from './checkStruckSounds.ts'
import { filmOf } from './filmOf.ts'

const PROMPT =
  'A red rubber ball 20 cm wide is dropped from 1.5 m onto the floor, restitution 0.8. Static camera. No music.'
const FACTS = { dropHeightMetres: 1.5, ballDiameterMetres: 0.2 }

describe.runIf(ALL_PHYSICS)('a ball that bounces on, heard and seen from the film’s file alone', () => {
  let folder: string
  let film: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalang-bounces-'))
    film = await filmOf({ prompt: PROMPT, folder, name: 'bounces', seconds: 4 })
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('sounds each time it touches, when it touches', async () => {
    const verdict = await checkStruckSounds(film, FACTS)
    console.log(
      `${verdict.contactSeconds.length} contacts, ${(100 * verdict.recall).toFixed(0)} % heard, ` +
        `median ${inMs(verdict.medianOffsetSeconds)}, p95 ${inMs(verdict.p95OffsetSeconds)} off`,
    )
    expect(verdict.contactSeconds.length).toBeGreaterThanOrEqual(4)
    expect(verdict).toMatchObject({ offsetsHold: true, recallHolds: true, noneFalse: true })
  })

  it('would not pass with one impact muted', async () => {
    const { contactSeconds } = await checkStruckSounds(film, FACTS)
    const muted = path.join(folder, 'muted.mp4')
    const at = contactSeconds[2] ?? 0
    await alterFilm(film, muted, { silent: { fromSeconds: at - 0.11, toSeconds: at + 0.11 } })
    expect((await checkStruckSounds(muted, FACTS)).recallHolds).toBe(false)
  })

  it('would not pass with one impact that nothing made', async () => {
    const { contactSeconds } = await checkStruckSounds(film, FACTS)
    const [first = 0, second = 0] = contactSeconds
    const extra = path.join(folder, 'extra.mp4')
    const heardAgain = { fromSeconds: first - 0.01, forSeconds: 0.2, atSeconds: first + (second - first) / 2 }
    await alterFilm(film, extra, { heardAgain })
    expect((await checkStruckSounds(extra, FACTS)).noneFalse).toBe(false)
  })

  it('would not pass with the sound 60 ms early or late', async () => {
    for (const soundLaterBySeconds of [-0.06, 0.06]) {
      const shifted = path.join(folder, 'shifted.mp4')
      await alterFilm(film, shifted, { soundLaterBySeconds })
      expect((await checkStruckSounds(shifted, FACTS)).offsetsHold).toBe(false)
    }
  })
})

function inMs(seconds: number): string {
  return `${(1000 * seconds).toFixed(1)} ms`
}
