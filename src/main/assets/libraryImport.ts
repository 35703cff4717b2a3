import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import { runCommand } from '../../shared/editing/commandTable.ts'
import type { MediaProblem } from '../../shared/media/mediaFacts.ts'
import { type AssetId, type AssetRecord, find, idMinter } from '../../shared/model/index.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ProjectSession } from '../projects/projectSession.ts'
import type { DerivedMedia } from './derivedMedia.ts'
import type { AssetImporter, ImportOptions } from './importAsset.ts'

/** Takes a person's own files into a project's library. */
export interface LibraryImport {
  importFile(file: string, name: string, signal?: AbortSignal): Promise<Result<AssetId, MediaProblem>>
  importStream(bytes: Readable, name: string, signal?: AbortSignal): Promise<Result<AssetId, MediaProblem>>
}

export function createLibraryImport(project: {
  readonly session: ProjectSession
  readonly importer: AssetImporter
  readonly derived: DerivedMedia
}): LibraryImport {
  const { session, importer, derived } = project

  const store = (name: 'addAssets' | 'noteProxy', input: unknown, commandId: string) => {
    const edit = runCommand(session.document, name, input)
    if (!edit.ok) throw new Error(`The library refused ${name}: ${JSON.stringify(edit.refusal)}`)
    session.storeEdits([{ commandId, label: name, diff: edit.value, undoable: false }])
  }

  /** Made while the person goes on: films from cameras are heavy to scrub, and some no browser can play. */
  const makeProxyLater = async (asset: AssetRecord) => {
    const made = await derived.get(asset, 'proxy')
    if (made.ok && find(session.document, asset.id)) store('noteProxy', { assetId: asset.id }, newCommandId())
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
    // The studio may close before the copy is done; it is then made when it is first asked for.
    if (brought.value.media.kind === 'video') void makeProxyLater(brought.value).catch(() => {})
    return ok(brought.value.id)
  }

  return {
    importFile: (file, name, signal) => take((options) => importer.bring(file, options), name, signal),
    importStream: (bytes, name, signal) => take((options) => importer.receive(bytes, name, options), name, signal),
  }
}

function newCommandId(): string {
  return randomBytes(12).toString('hex')
}
