import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { JobProgress, PromptRefusal } from '../../shared/contract/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { FilmPlan } from '../../shared/scene/filmPlan.ts'
import type { PromptRefusal as SceneRefusal } from '../../shared/scene/sceneSpec.ts'
import type { TakeRequest } from '../../shared/scene/takeRequest.ts'
import type { SettingsStore } from '../settings/settingsStore.ts'
import { NoVulkanDriverError, vulkanEnvironment } from '../simulator/picture/vulkanDriver.ts'
import { oneShotPlan, tellsOneThing } from '../simulator/planning/oneShot.ts'
import { calibrationOf, estimateSeconds, takeCalibration } from '../simulator/take/estimate.ts'
import { stagePrompt } from '../simulator/take/stagePrompt.ts'
import type { TakeFiles, TakeProblem } from '../simulator/take/takeFiles.ts'
import { GENERATOR_VERSION } from '../simulator/version.ts'
import { simulatorContract } from '../workers/contracts/simulator.ts'
import type { ProcessHost } from '../workers/processHost.ts'
import { withWorker } from '../workers/workerClient.ts'
import { WorkerCrashed, WorkerTimedOut } from '../workers/workerExit.ts'
import type { PollOutcome, Provider, ProviderFailure, RemoteHandle } from './provider.ts'

const POLL_INTERVAL_MS = 200
/** A frame of the heaviest scene takes seconds; a worker that says nothing for this long hangs. */
const SILENCE_LIMIT_MS = 300_000
const MEMORY_LIMIT_MB = 3_000
/** Planning plays every place of a film once or twice. */
const PLAN_LIMIT_MS = 120_000
const PLANS_KEPT = 16

interface RunningTake {
  readonly stop: AbortController
  /** Settles when the worker is gone. Never rejects. */
  ended: Promise<void>
  outcome: PollOutcome
  files: TakeFiles | undefined
}

/** The built-in generator: simulates and films the scene that the words describe, in a process of its own. */
export function createSimulatorProvider(options: { processHost: ProcessHost; settings: SettingsStore }): Provider {
  const { processHost, settings } = options
  const running = new Map<RemoteHandle, RunningTake>()

  const calibration = () => {
    const stored = takeCalibration.safeParse(settings.read().calibrations.simulator)
    return stored.success ? stored.data : undefined
  }
  const remember = (files: TakeFiles, request: ShotRequest) => {
    const { calibrations } = settings.read()
    settings.update({ calibrations: { ...calibrations, simulator: calibrationOf(files, request) } })
  }

  const work = async (take: RunningTake, request: TakeRequest, shot: ShotRequest): Promise<PollOutcome> => {
    const started = { environment: await vulkanEnvironment(), memoryLimitMb: MEMORY_LIMIT_MB, label: 'simulator' }
    const { signal } = take.stop
    return withWorker(processHost, 'simulator', simulatorContract, { ...started, signal }, async (client) => {
      for await (const event of await client.makeTake(request, { signal, context: { timeoutMs: SILENCE_LIMIT_MS } })) {
        if (event.kind === 'progress') {
          take.outcome = { state: 'running', progress: event.progress satisfies JobProgress }
          continue
        }
        if (!event.result.ok) return { state: 'failed', failure: failureOf(event.result.refusal) }
        take.files = event.result.value
        remember(event.result.value, shot)
        return { state: 'finished' }
      }
      throw new Error('The simulator ended without a result')
    })
  }

  /** The newest plans: who writes on comes back to what was planned a moment ago. */
  const plans = new Map<string, Result<FilmPlan, SceneRefusal>>()
  const planned = async (request: ShotRequest, signal: AbortSignal | undefined) => {
    const key = JSON.stringify(request)
    const known = plans.get(key)
    if (known !== undefined) return known
    const started = { environment: {}, memoryLimitMb: MEMORY_LIMIT_MB, label: 'planner', ...(signal ? { signal } : {}) }
    const plan = await withWorker(processHost, 'simulator', simulatorContract, started, (client) =>
      client.planFilm(request, { ...(signal ? { signal } : {}), context: { timeoutMs: PLAN_LIMIT_MS } }),
    )
    plans.set(key, plan)
    for (const oldest of plans.keys()) if (plans.size > PLANS_KEPT) plans.delete(oldest)
    return plan
  }

  return {
    info: {
      id: 'simulator',
      name: 'Dalang Simulator',
      version: GENERATOR_VERSION,
      capabilities: {
        minSeconds: 0.5,
        maxSeconds: 60,
        qualities: ['draft', 'standard', 'final'],
        repeatable: true,
        makesSound: true,
        offline: true,
        paid: false,
      },
    },
    pollIntervalMs: POLL_INTERVAL_MS,
    resubmission: 'free',
    async read(request) {
      const staged = stagePrompt(request)
      if (!staged.ok) return refused(refusalOf(staged.refusal))
      const { scene, reading, understanding } = staged.value
      const measured = calibration()
      // One of several views of a happening is a part of it.
      const durationSeconds = (request.view && request.durationSeconds) ?? scene.durationSeconds
      return ok({
        understanding,
        spec: reading,
        durationSeconds,
        estimatedWorkSeconds: measured ? estimateSeconds(measured, { ...request, durationSeconds }) : null,
      })
    },
    async plan(request, signal) {
      const plan = tellsOneThing(request.prompt) ? oneShotPlan(request) : await planned(request, signal)
      return plan.ok ? plan : refused(refusalOf(plan.refusal))
    },
    async submit(request, { folder }) {
      const handle = randomBytes(8).toString('hex')
      const take: RunningTake = {
        stop: new AbortController(),
        ended: Promise.resolve(),
        outcome: { state: 'running', progress: null },
        files: undefined,
      }
      running.set(handle, take)
      take.ended = work(take, { ...request, outputFolder: folder }, request).then(
        (outcome) => {
          take.outcome = outcome
        },
        (error: unknown) => {
          take.outcome = { state: 'failed', failure: crashOf(error) }
        },
      )
      return ok(handle)
    },
    async poll(handle) {
      const outcome = running.get(handle)?.outcome ?? { state: 'lost' as const }
      if (outcome.state === 'failed') running.delete(handle)
      return outcome
    },
    async fetch(handle) {
      const files = running.get(handle)?.files
      running.delete(handle)
      if (!files) return refused({ code: 'lost', detail: '', retryable: true })
      const [firstPass] = files.passes
      return ok({
        picture: files.clip,
        stems: files.stems,
        understanding: files.understanding,
        report: files.report,
        passesFolder: firstPass && path.dirname(firstPass.file),
      })
    },
    async cancel(handle) {
      const take = running.get(handle)
      running.delete(handle)
      take?.stop.abort()
      await take?.ended
    },
  }
}

function refusalOf({ reason, explanation, suggestion, unmet }: SceneRefusal): PromptRefusal {
  const code = { empty: 'empty', noWords: 'empty', tooLong: 'tooLong', nothingToStage: 'nothingToShow' } as const
  return { code: code[reason], explanation, suggestion, unmet }
}

function failureOf(problem: TakeProblem): ProviderFailure {
  switch (problem.kind) {
    case 'promptRefused':
      return { code: 'promptRefused', detail: problem.refusal.explanation, retryable: false }
    case 'cannotDraw':
      return { code: 'noGraphicsDriver', detail: problem.message, retryable: true }
  }
}

function crashOf(error: unknown): ProviderFailure {
  if (error instanceof WorkerCrashed || error instanceof WorkerTimedOut)
    return { code: 'workerCrashed', detail: error.message, retryable: true }
  if (error instanceof NoVulkanDriverError) return { code: 'noGraphicsDriver', detail: error.message, retryable: true }
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error), retryable: true }
}
