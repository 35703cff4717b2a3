import { describe, expect, it } from 'vitest'
import type { ShotRequest } from '../../../shared/model/index.ts'
import { shotRequest } from '../../../shared/model/index.ts'
import { type FilmPlan, filmPlan } from '../../../shared/scene/filmPlan.ts'
import { poseAt } from '../physics/poseAt.ts'
import { cameraAt } from '../picture/cameraPath.ts'
import { type PreparedShot, prepareShot } from '../take/prepareShot.ts'
import { planFilm } from './planFilm.ts'

const KITCHEN =
  'A quiet kitchen in the morning. A red rubber ball rolls off the table. It bounces on the floor. Then it hits a tower of wooden blocks.'
const DAPUR =
  'Sebuah dapur yang sunyi di pagi hari. Bola merah menggelinding jatuh dari meja. Bola itu memantul di lantai. Lalu dia menabrak menara balok kayu.'

function requestOf(prompt: string, change: Partial<ShotRequest> = {}): ShotRequest {
  return { prompt, seed: 7, width: 320, height: 180, frameRate: { num: 24, den: 1 }, quality: 'draft', ...change }
}

async function planned(prompt: string, change: Partial<ShotRequest> = {}): Promise<FilmPlan> {
  const plan = await planFilm(requestOf(prompt, change))
  if (!plan.ok) throw new Error(plan.refusal.explanation)
  return filmPlan.parse(plan.value)
}

async function prepared(request: ShotRequest): Promise<PreparedShot> {
  const shot = await prepareShot(shotRequest.parse(request), () => {})
  if (!shot.ok) throw new Error(shot.refusal.kind)
  return shot.value
}

describe('a paragraph that becomes a film', () => {
  it.each([
    ['English', KITCHEN],
    ['Indonesian', DAPUR],
  ])(
    'has its shots in %s: opened wide, varied, close on the blow, the setting no shot of its own',
    async (_, prompt) => {
      const { shots } = await planned(prompt)
      expect(shots.length).toBeGreaterThanOrEqual(3)
      expect(shots[0]).toMatchObject({ size: 'wide', reasons: ['opens', 'establishing'] })
      expect(shots.some(({ size }) => size === 'close')).toBe(true)
      for (const [index, { size, request }] of shots.entries()) {
        const before = shots[index - 1]
        if (before === undefined) continue
        expect(size).not.toBe(before.size)
        expect(Math.abs(request.view!.azimuthDegrees - before.request.view!.azimuthDegrees)).toBeGreaterThanOrEqual(30)
      }
    },
  )

  it('goes on over its cuts on whole frames: one happening, one seed, each shot from the frame where the last one ended', async () => {
    const { shots, durationSeconds } = await planned(KITCHEN)
    const [first, second] = shots
    expect(
      new Set(shots.map(({ request }) => `${request.prompt} ${request.seed} ${request.view?.worldSeconds}`)).size,
    ).toBe(1)
    expect(second?.request.view?.startSeconds).toBeCloseTo(first!.durationSeconds, 9)
    for (const shot of shots) expect((shot.durationSeconds * 24) % 1).toBeCloseTo(0, 6)
    expect(durationSeconds).toBeCloseTo(shots.reduce((sum, shot) => sum + shot.durationSeconds, 0))
  })

  it('films one simulation with several cameras: at the cut everything is where it was, and the blow is in its shot', async () => {
    const { shots } = await planned(KITCHEN)
    const [first, second] = await Promise.all(shots.slice(0, 2).map(({ request }) => prepared(request)))
    const cut = second!.scene.window!.startSeconds
    expect(poseAt(first!.record, 'ball-1', cut)).toEqual(poseAt(second!.record, 'ball-1', cut))
    expect(first!.scene.window!.standpoints).toEqual(second!.scene.window!.standpoints)
    expect(first!.scene.light).toEqual(second!.scene.light)
    const blow = shots.find(({ size }) => size === 'close')!.request
    const hit = second!.record.events.impacts.find(({ bodyA, bodyB }) => `${bodyA} ${bodyB}`.includes('tower-1'))!
    expect(hit.timeSeconds).toBeGreaterThan(blow.view!.startSeconds)
    expect(hit.timeSeconds).toBeLessThan(blow.view!.startSeconds + blow.durationSeconds!)
  })

  it('brings the camera nearer by a clear step with each size', async () => {
    const { shots } = await planned(KITCHEN)
    const distanceOf = async ({ request }: FilmPlan['shots'][number]) => {
      const { scene } = await prepared(request)
      const { startSeconds, durationSeconds } = scene.window!
      const view = cameraAt(scene.camera, (startSeconds + durationSeconds / 2) / scene.durationSeconds)
      return Math.hypot(...view.position.map((value, axis) => value - view.target[axis]!))
    }
    const wide = await distanceOf(shots.find(({ size }) => size === 'wide')!)
    const close = await distanceOf(shots.find(({ size }) => size === 'close')!)
    expect(wide / close).toBeGreaterThan(1.5)
  })

  it('is as long as was asked for', async () => {
    const { shots, durationSeconds } = await planned(KITCHEN, { durationSeconds: 9 })
    expect(durationSeconds).toBeCloseTo(9, 1)
    expect(shots.length).toBeGreaterThanOrEqual(3)
  })

  it('stages another place anew, with the same cast and the time that goes on', async () => {
    const { shots } = await planned('At night a small red ball rolls across a kitchen. Then it rolls through a forest.')
    const prompts = [...new Set(shots.map(({ request }) => request.prompt))]
    expect(prompts).toHaveLength(2)
    expect(prompts[1]).toMatch(/small red ball.*forest/i)
    expect(prompts[1]).toMatch(/night/i)
    expect(shots.find(({ request }) => request.prompt === prompts[1])?.reasons).toContain('newPlace')
  })

  it('stages what others do meanwhile by itself, in the same place and light', async () => {
    const { shots } = await planned('A red ball rolls in a park at sunset. It stops. Meanwhile a blue box falls.')
    const [last] = shots.slice(-1)
    expect(last?.reasons).toContain('meanwhile')
    expect(last?.request.prompt).not.toMatch(/ball/)
    expect(last?.request.prompt).toMatch(/park/i)
    expect(last?.request.prompt).toMatch(/sunset/i)
  })

  it('films as it was told to', async () => {
    const { shots } = await planned('A red ball falls from a table. Close-up: it bounces on the floor.')
    const said = shots.find(({ words }) => words.startsWith('Close-up'))
    expect(said).toMatchObject({ size: 'close', reasons: expect.arrayContaining(['saidFraming']) })
  })

  it('is one shot, the request itself, where one thing is told', async () => {
    for (const prompt of ['A ball falls.', 'Sebuah bola jatuh ke meja lalu memantul']) {
      const request = requestOf(prompt)
      const plan = await planFilm(request)
      expect(plan.ok && plan.value.shots.map((shot) => shot.request)).toEqual([request])
    }
  })

  it('is refused with what a single shot is refused with', async () => {
    const plan = await planFilm(requestOf('Justice prevails. Then hope wins.'))
    expect(plan.ok).toBe(false)
  })

  it('stops when nobody waits for it any more', async () => {
    await expect(planFilm(requestOf(KITCHEN), AbortSignal.abort('gone'))).rejects.toBe('gone')
  })
})
