import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { percent } from './allPhysics.ts'
import { type CollisionMeasurement, judgeCollision, measureCollision } from './checkCollision.ts'
import { filmOf } from './filmOf.ts'

/** Without weight nothing rubs on the floor, and cubes do not roll: no momentum goes anywhere else. */
const PROMPT =
  'A red metal cube 20 cm wide with a mass of 2 kg hits a blue metal cube 20 cm wide with a mass of 1 kg at 2 m/s in zero gravity. Static camera.'
const FACTS = { redMassKg: 2, blueMassKg: 1 }

let folder: string
let measured: CollisionMeasurement

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-collision-'))
  measured = await measureCollision(await filmOf({ prompt: PROMPT, folder, name: 'collision', seconds: 2 }))
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('two cubes that meet head-on, measured from the film’s file alone', () => {
  it('keep their momentum, and part slower than they met', () => {
    const { momentumRatio, holds } = judgeCollision(measured, FACTS)
    console.log(
      `momentum ${percent(momentumRatio - 1)} over the contact at ${measured.contactSeconds.toFixed(3)} s, ` +
        `they part with ${measured.restitution.toFixed(3)} of the speed they met with`,
    )
    expect(holds).toBe(true)
    expect(measured.restitution).toBeGreaterThan(0)
    expect(measured.restitution).toBeLessThan(1)
  })

  it('would not pass with the masses swapped', () => {
    expect(judgeCollision(measured, { redMassKg: 1, blueMassKg: 2 }).holds).toBe(false)
  })

  it('would not pass with a tenth more mass in the blue one', () => {
    expect(judgeCollision(measured, { ...FACTS, blueMassKg: 1.1 }).holds).toBe(false)
  })
})
