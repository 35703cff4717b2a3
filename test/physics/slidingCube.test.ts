import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { percent } from './allPhysics.ts'
import { judgeSlide, measureSlide, type SlideMeasurement } from './checkSlide.ts'
import { filmOf } from './filmOf.ts'

const PROMPT = 'A red wooden cube 20 cm wide slides across the floor at 2 m/s, friction 0.2. Static camera.'
const FACTS = { cubeWidthMetres: 0.2, metresPerSecond: 2, friction: 0.2, verticalFieldOfViewDegrees: 32 }

let folder: string
let measured: SlideMeasurement

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-slide-'))
  const film = await filmOf({ prompt: PROMPT, folder, name: 'slide', seconds: 1.6, height: 360, quality: 'standard' })
  measured = await measureSlide(film, FACTS)
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a cube that slides to a stop, measured from the film’s file alone', () => {
  it('stops after v^2 / (2 mu g)', () => {
    const { error, holds } = judgeSlide(measured, FACTS)
    console.log(
      `slides ${measured.distanceMetres.toFixed(4)} m (${percent(error)}), outlines fit within ${measured.residualPixels.toFixed(2)} px`,
    )
    expect(holds).toBe(true)
    expect(measured.residualPixels).toBeLessThan(0.6)
  })

  it('would not pass for a friction of 0.205, nor for 2.05 m/s', () => {
    expect(judgeSlide(measured, { ...FACTS, friction: 0.205 }).holds).toBe(false)
    expect(judgeSlide(measured, { ...FACTS, metresPerSecond: 2.05 }).holds).toBe(false)
  })

  it('would not pass for a cube that is 5 % wider than said', async () => {
    const film = path.join(folder, 'slide.mp4')
    const wider = { ...FACTS, cubeWidthMetres: 0.21 }
    expect(judgeSlide(await measureSlide(film, wider), wider).holds).toBe(false)
  })
})
