import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Job, JobId } from '../../shared/contract/index.ts'
import { recordsOfType, type SequenceId, type TitleClip } from '../../shared/model/index.ts'
import { ZERO } from '../../shared/time/index.ts'
import { connectHost, type HostClient } from './hostClient.ts'
import { HostDouble } from './hostDouble.ts'
import { type EditNotice, ProjectSession } from './projectStore.ts'

let double: HostDouble
let host: HostClient
let session: ProjectSession
let notices: EditNotice[]

beforeEach(async () => {
  double = new HostDouble()
  host = connectHost({
    openTransport: double.openTransport,
    onVersionMismatch: () => {},
    retryDelayMs: () => 5,
  })
  await host.connected()
  notices = []
  session = await ProjectSession.start(host, double.project, (notice) => notices.push(notice))
})

afterEach(() => {
  session.close()
  host.close()
  double.cutLines()
})

const sequenceId = () => session.store.getState().sequenceId as SequenceId
const titles = () =>
  recordsOfType(session.store.getState().doc, 'clip').filter((clip): clip is TitleClip => clip.kind === 'title')
const hostTitles = () => recordsOfType(double.document, 'clip').filter((clip) => clip.kind === 'title')
const addTitle = (text: string) => session.run('addTitle', { sequenceId: sequenceId(), at: ZERO, text })

async function withTitle(): Promise<TitleClip> {
  addTitle('Night')
  await session.settled()
  return titles()[0]!
}

describe('an edit', () => {
  it('is seen at once and is with the host afterwards', async () => {
    expect(addTitle('Night')).toEqual({ ok: true, value: undefined })
    expect(titles()).toHaveLength(1)
    expect(hostTitles()).toHaveLength(0)
    await session.settled()
    expect(hostTitles()).toEqual(titles())
    expect(session.store.getState().revision).toBe(1)
    expect(session.store.getState().history.undo).toBe('addTitle')
  })

  it('that is refused changes nothing and is told', () => {
    const outcome = session.run('setTitle', { clipId: 'clip_gone' as TitleClip['id'], text: 'x' })
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: 'notFound' } })
    expect(notices).toMatchObject([{ kind: 'refused', label: 'setTitle' }])
    expect(double.commits).toBe(0)
  })

  it('that changes nothing is neither sent nor told', async () => {
    const title = await withTitle()
    session.run('setTitle', { clipId: title.id, text: 'Night' })
    await session.settled()
    expect(double.commits).toBe(1)
    expect(notices).toEqual([])
  })

  it('is taken back and told when the host finds it invalid', async () => {
    double.nextAnswer = () => ({ kind: 'invalid', reasons: ['overlap'] })
    addTitle('Night')
    await session.settled()
    expect(titles()).toHaveLength(0)
    expect(notices).toEqual([{ kind: 'invalid', label: 'addTitle', reasons: ['overlap'] }])
  })

  it('is taken back and told when the host fails', async () => {
    double.nextAnswer = () => {
      throw new Error('disk full')
    }
    addTitle('Night')
    await session.settled()
    expect(titles()).toHaveLength(0)
    expect(notices).toMatchObject([{ kind: 'notSaved', label: 'addTitle' }])
  })

  it('goes out in order with those made after it', async () => {
    const title = await withTitle()
    for (const text of ['a', 'b', 'c']) session.run('setTitle', { clipId: title.id, text })
    await session.settled()
    expect(double.changes.map(({ diff }) => (diff.updated[0]?.to as TitleClip | undefined)?.text)).toEqual([
      undefined,
      'a',
      'b',
      'c',
    ])
  })
})

describe('a change of another window', () => {
  it('arrives by itself', async () => {
    double.editElsewhere('renameProject', { name: 'Another name' })
    await vi.waitFor(() => expect(session.store.getState().revision).toBe(1))
    expect(recordsOfType(session.store.getState().doc, 'project')[0]?.name).toBe('Another name')
  })

  it('comes before an edit made on the old document, which is made again on the new one', async () => {
    const title = await withTitle()
    double.editElsewhere('renameProject', { name: 'Another name' })
    session.run('setTitle', { clipId: title.id, text: 'Morning' })
    await session.settled()
    expect(hostTitles()[0]).toMatchObject({ text: 'Morning' })
    expect(recordsOfType(session.store.getState().doc, 'project')[0]?.name).toBe('Another name')
    expect(session.store.getState().revision).toBe(3)
  })

  it('can make an edit impossible: it is taken back and told', async () => {
    const title = await withTitle()
    double.editElsewhere('lift', { clipIds: [title.id] })
    session.run('setTitle', { clipId: title.id, text: 'Morning' })
    await session.settled()
    await vi.waitFor(() => expect(notices).toMatchObject([{ kind: 'overtaken', refusal: { reason: 'notFound' } }]))
    expect(titles()).toHaveLength(0)
  })
})

describe('a gesture', () => {
  it('shows each preview instead of the last and is one step in the end', async () => {
    const title = await withTitle()
    session.beginGesture()
    for (const opacity of [0.9, 0.5, 0.3]) {
      session.previewGesture('setClipLook', { clipIds: [title.id], opacity })
      expect(titles()[0]?.opacity).toBe(opacity)
    }
    expect(double.commits).toBe(1)
    session.commitGesture()
    await session.settled()
    expect(double.commits).toBe(2)
    expect(hostTitles()[0]).toMatchObject({ opacity: 0.3 })
    await session.undo()
    await vi.waitFor(() => expect(titles()[0]?.opacity).toBe(1))
  })

  it('leaves no trace when it is cancelled', async () => {
    const title = await withTitle()
    session.beginGesture()
    session.previewGesture('setClipLook', { clipIds: [title.id], opacity: 0.2 })
    session.cancelGesture()
    expect(titles()[0]?.opacity).toBe(1)
    await session.settled()
    expect(double.commits).toBe(1)
  })

  it('shows nothing when it is back where it began', async () => {
    const title = await withTitle()
    session.beginGesture()
    session.previewGesture('setClipLook', { clipIds: [title.id], opacity: 0.2 })
    session.previewGesture('setClipLook', { clipIds: [title.id], opacity: 1 })
    expect(titles()[0]?.opacity).toBe(1)
    session.commitGesture()
    await session.settled()
    expect(double.commits).toBe(1)
  })

  it('goes on over a change of another window', async () => {
    const title = await withTitle()
    session.beginGesture()
    session.previewGesture('setClipLook', { clipIds: [title.id], opacity: 0.2 })
    double.editElsewhere('setTitle', { clipId: title.id, text: 'Dawn' })
    await vi.waitFor(() => expect(titles()[0]?.text).toBe('Dawn'))
    expect(titles()[0]?.opacity).toBe(0.2)
    session.commitGesture()
    await session.settled()
    expect(hostTitles()[0]).toMatchObject({ text: 'Dawn', opacity: 0.2 })
  })
})

describe('several edits as one step', () => {
  it('come and go together', async () => {
    const title = await withTitle()
    session.runAll('setTitle', [
      { name: 'setTitle', input: { clipId: title.id, text: 'Dawn' } },
      { name: 'setClipLook', input: { clipIds: [title.id], opacity: 0.5 } },
    ])
    await session.settled()
    expect(double.commits).toBe(2)
    expect(hostTitles()[0]).toMatchObject({ text: 'Dawn', opacity: 0.5 })
  })
})

describe('undo and redo', () => {
  it('travel through what the host remembers', async () => {
    await withTitle()
    await session.undo()
    await vi.waitFor(() => expect(titles()).toHaveLength(0))
    expect(session.store.getState().history).toEqual({ undo: null, redo: 'addTitle' })
    await session.redo()
    await vi.waitFor(() => expect(titles()).toHaveLength(1))
  })

  it('say so when there is nothing left', async () => {
    await session.undo()
    expect(notices).toEqual([{ kind: 'nothingToUndo' }])
  })
})

describe('a lost line', () => {
  it('is shown, taken up again, and brings what was missed', async () => {
    const seen: string[] = []
    session.store.subscribe(({ connection }) => seen.push(connection))
    double.cutLines()
    double.editElsewhere('renameProject', { name: 'While away' })
    await vi.waitFor(() => expect(session.store.getState().revision).toBe(1))
    expect(seen).toContain('reconnecting')
    expect(session.store.getState().connection).toBe('connected')
  })

  it('does not lose an edit made meanwhile, nor make it twice', async () => {
    double.nextAnswer = (commit) => {
      const outcome = commit()
      double.cutLines()
      return outcome
    }
    addTitle('Night')
    await session.settled()
    expect(hostTitles()).toHaveLength(1)
    expect(titles()).toEqual(hostTitles())
    expect(notices).toEqual([])
  })
})

describe('a document that can no longer be read', () => {
  it('is said while it lasts', async () => {
    double.isUnreadable = true
    double.cutLines()
    await vi.waitFor(() => expect(session.store.getState().connection).toBe('outOfStep'), 5000)
    double.isUnreadable = false
    await vi.waitFor(() => expect(session.store.getState().connection).toBe('connected'), 5000)
  })
})

describe('jobs', () => {
  const job = (state: Job['state']): Job => ({
    id: 'job_1' as JobId,
    input: {
      kind: 'export',
      sequenceId: sequenceId(),
      revision: null,
      film: { preset: 'sequence', codec: 'h264' },
      destination: '/films/a.mp4',
    },
    state,
    attempt: 1,
    progress: null,
    result: null,
    error: null,
    createdAtMs: 1,
    finishedAtMs: null,
  })

  it('are followed as they change and gone when dismissed', async () => {
    double.tellJob(job('running'))
    await vi.waitFor(() => expect(session.store.getState().jobs.get('job_1' as JobId)?.state).toBe('running'))
    double.tellJob(job('failed'))
    await vi.waitFor(() => expect(session.store.getState().jobs.get('job_1' as JobId)?.state).toBe('failed'))
    await session.dismissJob('job_1' as JobId)
    await vi.waitFor(() => expect(session.store.getState().jobs.size).toBe(0))
  })

  it('that another window has dismissed are gone too', async () => {
    const other = await ProjectSession.start(host, double.project, () => {})
    double.tellJob(job('failed'))
    await vi.waitFor(() => expect(other.store.getState().jobs.size).toBe(1))
    await other.dismissJob('job_1' as JobId)
    await vi.waitFor(() => expect(session.store.getState().jobs.size).toBe(0))
    other.close()
  })

  it('that went while the line was down are gone when it is back', async () => {
    double.tellJob(job('failed'))
    await vi.waitFor(() => expect(session.store.getState().jobs.size).toBe(1))
    double.cutLines()
    double.jobs.clear()
    await vi.waitFor(() => expect(session.store.getState().jobs.size).toBe(0), 5000)
  })
})

describe('what the host has to say', () => {
  it('is told: at once, and what stood before this window came, once', async () => {
    double.tellNotice({ kind: 'unreadableJobs', count: 2 })
    const proxyFailed = { kind: 'proxyFailed', name: 'a.mov', problem: 'unsupportedCodec' } as const
    await vi.waitFor(() => expect(notices).toHaveLength(1))
    double.cutLines()
    await host.connected()
    double.tellNotice(proxyFailed)
    await vi.waitFor(() => expect(notices.map(({ kind }) => kind)).toContain('project'))
    await vi.waitFor(() =>
      expect(notices).toEqual([
        { kind: 'project', notice: { kind: 'unreadableJobs', count: 2 } },
        { kind: 'project', notice: proxyFailed },
      ]),
    )
  })
})
