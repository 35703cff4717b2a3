import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALL_PHYSICS } from './allPhysics.ts'
import { alterFilm } from './alteredFilm.ts'
import { checkRoll } from './checkRoll.ts'
import { filmOf } from './filmOf.ts'

const FACTS = { ballDiameterMetres: 0.4, slopeDegrees: 20, verticalFieldOfViewDegrees: 32 }
const PROMPT = 'A red ball 40 cm wide rolls down a 20 degree ramp 1 m high. Static camera.'

let folder: string
let film: string
const filmNamed = (name: string) => filmOf({ prompt: PROMPT, folder, name, seconds: 2.4, height: 360 })

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-roll-'))
  film = await filmNamed('roll')
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a ball that rolls down a ramp, measured from the film’s file alone', () => {
  it('gains 5/7 g sin of the slope', async () => {
    const { acceleration, error, holds } = await checkRoll(film, FACTS)
    console.log(`rolls with ${acceleration.toFixed(3)} m/s2 (${(100 * error).toFixed(2)} %)`)
    expect(holds).toBe(true)
  })

  it.runIf(ALL_PHYSICS)(
    'does so wherever the film’s mark stands, which is another in each film',
    async () => {
      for (const name of ['again', 'once more']) {
        const { error, holds } = await checkRoll(await filmNamed(name), FACTS)
        console.log(`rolls with ${(100 * error).toFixed(2)} % more than it should`)
        expect(holds).toBe(true)
      }
    },
    1_200_000,
  )

  it('would not pass with gravity times 0.6', async () => {
    const slow = path.join(folder, 'slow.mp4')
    await alterFilm(film, slow, { slowerBy: 1 / Math.sqrt(0.6) })
    expect((await checkRoll(slow, FACTS)).holds).toBe(false)
  })

  it('would not pass for a ramp of 20.5 degrees', async () => {
    expect((await checkRoll(film, { ...FACTS, slopeDegrees: 20.5 })).holds).toBe(false)
  })
})
