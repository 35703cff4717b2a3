import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rehearsalContract } from './fixtures/rehearsalContract.ts'
import { forkProcessHost } from './forkProcessHost.ts'
import type { WorkerProcess } from './processHost.ts'
import { createWorkerClient, withWorker } from './workerClient.ts'
import { WorkerCallFailed, WorkerCrashed, WorkerTimedOut } from './workerExit.ts'

const rehearsalFile = join(import.meta.dirname, 'fixtures', 'rehearsal.ts')
const host = forkProcessHost({ entryFile: () => rehearsalFile })
const start = (options: { memoryLimitMb?: number; environment?: Record<string, string> } = {}) => {
  const worker = host.start('media', { label: 'rehearsal', ...options })
  return { worker, client: createWorkerClient(worker, rehearsalContract) }
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => expect.unreachable(`expected a rejection, got ${JSON.stringify(value)}`),
    (error: unknown) => error,
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function untilDead(pid: number): Promise<void> {
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > 8_000) expect.unreachable(`process ${pid} is still alive`)
    await sleep(50)
  }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-workers-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a worker that behaves', () => {
  let shared: ReturnType<typeof start>
  beforeAll(() => {
    shared = start()
  })
  afterAll(() => shared.worker.kill())

  it('answers a call', async () => {
    expect(await shared.client.add({ a: 2, b: 3 })).toEqual({ sum: 5 })
  })

  it('tells its progress, then its result', async () => {
    const events = []
    for await (const event of await shared.client.count({ to: 2, everyMs: 1 })) events.push(event)
    expect(events).toEqual([
      { kind: 'progress', counted: 1 },
      { kind: 'progress', counted: 2 },
      { kind: 'done', total: 2 },
    ])
  })

  it('stops a long call when its signal is aborted, and goes on answering', async () => {
    const cancel = new AbortController()
    const events = await shared.client.count({ to: 1_000_000, everyMs: 1 }, { signal: cancel.signal })
    await events.next()
    cancel.abort(new Error('the user pressed cancel'))
    await expect(
      (async () => {
        for await (const _ of events);
      })(),
    ).rejects.toThrow('the user pressed cancel')
    expect(await shared.client.add({ a: 1, b: 1 })).toEqual({ sum: 2 })
  })

  it('hears in its handler that a call was cancelled', async () => {
    const cancel = new AbortController()
    const file = join(folder, 'cancelled.txt')
    const call = shared.client.waitForCancel({ file }, { signal: cancel.signal })
    await sleep(50)
    cancel.abort(new Error('enough'))
    await expect(call).rejects.toThrow('enough')
    for (let waited = 0; !existsSync(file) && waited < 2_000; waited += 20) await sleep(20)
    expect(existsSync(file)).toBe(true)
  })

  it('leaves Ctrl-C to its parent', async () => {
    process.kill(shared.worker.pid!, 'SIGINT')
    await sleep(50)
    expect(await shared.client.add({ a: 1, b: 1 })).toEqual({ sum: 2 })
  })

  it('refuses input that its contract does not allow', async () => {
    await expect(shared.client.add({ a: 'two' as unknown as number, b: 3 })).rejects.toThrow()
  })

  it('may not answer with something that its contract does not allow', async () => {
    expect(await rejection(shared.client.lie())).toBeInstanceOf(WorkerCallFailed)
  })

  it('tells what a handler threw, with where', async () => {
    const error = (await rejection(shared.client.fail({ words: 'the string broke' }))) as WorkerCallFailed
    expect(error).toBeInstanceOf(WorkerCallFailed)
    expect(error.message).toBe('fail failed in the rehearsal process: the string broke')
    expect(error.workerStack).toContain('rehearsal.ts')
  })
})

describe('a worker that dies', () => {
  it('rejects the pending calls with how it died and its last words', async () => {
    const { client, worker } = start()
    const counting = (async () => {
      for await (const _ of await client.count({ to: 1_000_000, everyMs: 1 }));
    })()
    const death = client.die({ words: 'Assertion failed: frame != NULL\n', signal: 'SIGABRT' })
    const [first, second] = await Promise.all([rejection(death), rejection(counting)])
    expect(first).toBeInstanceOf(WorkerCrashed)
    expect(second).toBeInstanceOf(WorkerCrashed)
    expect(await worker.exited).toEqual({
      reason: 'crashed',
      code: null,
      signal: 'SIGABRT',
      lastStderr: 'Assertion failed: frame != NULL',
    })
    expect((first as Error).message).toBe(
      'The rehearsal process crashed (ended by signal SIGABRT). Its last words: Assertion failed: frame != NULL',
    )
  })

  it('rejects calls made after its death', async () => {
    const { client, worker } = start()
    await rejection(client.die({ words: '', code: 3 }))
    expect(await worker.exited).toEqual({ reason: 'crashed', code: 3, signal: null, lastStderr: '' })
    expect(await rejection(client.add({ a: 1, b: 1 }))).toBeInstanceOf(WorkerCrashed)
  })

  it('explains a program that cannot be loaded', async () => {
    const lost = forkProcessHost({ entryFile: () => join(folder, 'no-such-program.ts') })
    const worker = lost.start('media', { label: 'lost' })
    const error = await rejection(createWorkerClient(worker, rehearsalContract).add({ a: 1, b: 1 }))
    expect((error as Error).message).toContain('no-such-program.ts')
  })

  it('is killed when it hangs past the deadline of a call', async () => {
    const { client, worker } = start()
    const error = await rejection(client.hang(undefined, { context: { timeoutMs: 100 } }))
    expect(error).toBeInstanceOf(WorkerTimedOut)
    expect((error as Error).message).toBe(
      'The rehearsal process gave no sign of life in hang for 0.1 s and was stopped.',
    )
    expect(await worker.exited).toEqual({ reason: 'killed' })
  })

  it('keeps a long call alive as long as it tells its progress', async () => {
    const { client, worker } = start()
    let events = 0
    for await (const _ of await client.count({ to: 12, everyMs: 100 }, { context: { timeoutMs: 1_000 } })) events++
    expect(events).toBe(13)
    await worker.kill()
  })

  it('ends itself when it eats more memory than it may', async () => {
    const { client } = start({ memoryLimitMb: 250 })
    expect(String(await rejection(client.eatMemory()))).toMatch(/Memory limit reached: \d+ MiB used of 250 MiB allowed/)
  })
})

describe('a worker for one piece of work', () => {
  it('gets its environment, and none of the secrets of its parent', async () => {
    process.env.DALANG_TEST_API_KEY = 'sesame'
    try {
      const options = { label: 'rehearsal', environment: { VK_DRIVER_FILES: '/somewhere.json' } }
      await withWorker(host, 'media', rehearsalContract, options, async (client) => {
        expect(await client.environment({ name: 'VK_DRIVER_FILES' })).toEqual({ value: '/somewhere.json' })
        expect(await client.environment({ name: 'DALANG_TEST_API_KEY' })).toEqual({ value: null })
      })
    } finally {
      delete process.env.DALANG_TEST_API_KEY
    }
  })

  it('is gone when the work is done', async () => {
    const pid = await withWorker(host, 'media', rehearsalContract, { label: 'rehearsal' }, async (client, worker) => {
      await client.add({ a: 1, b: 1 })
      return worker.pid!
    })
    expect(isAlive(pid)).toBe(false)
  })

  it('is killed when it does not hear that it was cancelled', async () => {
    const cancel = new AbortController()
    let started: WorkerProcess | undefined
    const work = withWorker(
      host,
      'media',
      rehearsalContract,
      { label: 'rehearsal', signal: cancel.signal, stopGraceMs: 300 },
      async (client, worker) => {
        started = worker
        await client.add({ a: 1, b: 1 })
        setTimeout(() => cancel.abort(new Error('enough')), 50)
        await client.hang(undefined, { signal: cancel.signal })
      },
    )
    await expect(work).rejects.toThrow('enough')
    expect(isAlive(started!.pid!)).toBe(false)
  })

  it('dies with its parent, even while it hears nothing', async () => {
    const program = `
      const { forkProcessHost } = await import('${join(import.meta.dirname, 'forkProcessHost.ts')}')
      const { createWorkerClient } = await import('${join(import.meta.dirname, 'workerClient.ts')}')
      const { rehearsalContract } = await import('${join(import.meta.dirname, 'fixtures', 'rehearsalContract.ts')}')
      const host = forkProcessHost({ entryFile: () => '${rehearsalFile}' })
      const idle = host.start('media', { label: 'idle' })
      const busy = host.start('media', { label: 'busy' })
      await Promise.all([idle.ready, busy.ready])
      createWorkerClient(busy, rehearsalContract).hang().catch(() => {})
      setTimeout(() => console.log(JSON.stringify([idle.pid, busy.pid])), 100)
    `
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program])
    const line = await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data))))
    const [idle, busy] = JSON.parse(line) as [number, number]
    expect([isAlive(idle), isAlive(busy)]).toEqual([true, true])
    parent.kill('SIGKILL')
    await Promise.all([untilDead(idle), untilDead(busy)])
  })
})
