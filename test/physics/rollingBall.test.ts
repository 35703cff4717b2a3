import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alterFilm } from './alteredFilm.ts'
import { checkRoll } from './checkRoll.ts'
import { filmOf } from './filmOf.ts'

const FACTS = { ballDiameterMetres: 0.4, slopeDegrees: 20, verticalFieldOfViewDegrees: 32 }
const PROMPT = 'A red ball 40 cm wide rolls down a 20 degree ramp 1 m high. Static camera.'

let folder: string
let film: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-roll-'))
  film = await filmOf({ prompt: PROMPT, folder, name: 'roll', seconds: 3, height: 360 })
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a ball that rolls down a ramp, measured from the film’s file alone', () => {
  it('gains 5/7 g sin of the slope', async () => {
    const { acceleration, error, holds } = await checkRoll(film, FACTS)
    console.log(`rolls with ${acceleration.toFixed(3)} m/s2 (${(100 * error).toFixed(2)} %)`)
    expect(holds).toBe(true)
  })

  it('would not pass with gravity times 0.6', async () => {
    const slow = path.join(folder, 'slow.mp4')
    await alterFilm(film, slow, { slowerBy: 1 / Math.sqrt(0.6) })
    expect((await checkRoll(slow, FACTS)).holds).toBe(false)
  })

  it('would not pass for a ramp of 22 degrees', async () => {
    expect((await checkRoll(film, { ...FACTS, slopeDegrees: 22 })).holds).toBe(false)
  })
})
