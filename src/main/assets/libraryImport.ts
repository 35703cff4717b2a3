import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { ProjectNotice } from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/commandTable.ts'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { type AssetId, type AssetRecord, find, idMinter } from '../../shared/model/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { StudioLog } from '../host/log.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import type { DerivedMedia } from './derivedMedia.ts'
import type { AssetImporter, ImportOptions } from './importAsset.ts'

/** Takes a person's own files into a project's library. */
export interface LibraryImport {
  importFile(file: string, name: string, signal?: AbortSignal): Promise<Result<AssetId, MediaProblem>>
  importStream(bytes: Readable, name: string, signal?: AbortSignal): Promise<Result<AssetId, MediaProblem>>
  /** A file is coming in, or its copy for playing is being made. */
  isBusy(): boolean
  /** The project closes: what is still being made is left, and made when it is asked for. */
  close(): void
}

export function createLibraryImport(project: {
  readonly session: ProjectSession
  readonly importer: AssetImporter
  readonly derived: DerivedMedia
  readonly log: StudioLog
  readonly tell: (notice: ProjectNotice) => void
}): LibraryImport {
  const { session, importer, derived, log, tell } = project
  let working = 0
  let closed = false

  const store = (name: 'addAssets' | 'noteProxy', input: unknown, commandId: string) => {
    const edit = runCommand(session.document, name, input)
    if (!edit.ok) throw new Error(`The library refused ${name}: ${JSON.stringify(edit.refusal)}`)
    session.storeEdits([{ commandId, label: name, diff: edit.value, undoable: false }])
  }

  /** Without the copy some films play in no browser: the person hears of it, the log has the particulars. */
  const proxyFailed = (asset: AssetRecord, problem: string, facts: object) => {
    log.error({ ...facts, project: session.projectId, asset: asset.id, problem }, 'a proxy could not be made')
    tell({ kind: 'proxyFailed', name: asset.name, problem })
  }

  /** Made while the person goes on: films from cameras are heavy to scrub, and some no browser can play. */
  const makeProxy = async (asset: AssetRecord) => {
    try {
      const made = await derived.get(asset, 'proxy')
      if (closed || !find(session.document, asset.id)) return
      if (made.ok) store('noteProxy', { assetId: asset.id }, newCommandId())
      else proxyFailed(asset, made.refusal.kind, { reason: made.refusal.reason })
    } catch (error) {
      if (!closed) proxyFailed(asset, 'unknown', { err: error })
    }
  }

  const whileBusy = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    working += 1
    try {
      return await work()
    } finally {
      working -= 1
    }
  }

  const take = async (
    bring: (options: ImportOptions) => Promise<Result<AssetRecord, MediaProblem>>,
    name: string,
    signal?: AbortSignal,
  ) => {
    const commandId = newCommandId()
    const brought = await bring({
      id: idMinter(commandId)('asset'),
      name,
      origin: 'imported',
      ...(signal ? { signal } : {}),
    })
    if (!brought.ok) return brought
    store('addAssets', { assets: [brought.value] }, commandId)
    if (brought.value.media.kind === 'video') void whileBusy(() => makeProxy(brought.value))
    return ok(brought.value.id)
  }

  return {
    importFile: (file, name, signal) => whileBusy(() => take((options) => importer.bring(file, options), name, signal)),
    importStream: (bytes, name, signal) =>
      whileBusy(() => take((options) => importer.receive(bytes, name, options), name, signal)),
    isBusy: () => working > 0,
    close() {
      closed = true
    },
  }
}

function newCommandId(): string {
  return randomBytes(12).toString('hex')
}
