import { cp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GenerateInput, JobError, JobProgress } from '../../shared/contract/index.ts'
import { runCommand } from '../../shared/editing/commandTable.ts'
import { apply } from '../../shared/history/index.ts'
import { translate } from '../../shared/i18n/index.ts'
import {
  type AssetRecord,
  idMinter,
  recordsOfType,
  type StudioDocument,
  type TakeRecord,
} from '../../shared/model/index.ts'
import type { AssetImporter } from '../assets/importAsset.ts'
import type { JobContext, JobHandler, JobOutcome } from '../jobs/jobHandler.ts'
import type { Edit } from '../projects/projectSession.ts'
import type { FetchedTake, Provider, ProviderFailure } from './provider.ts'

/** Makes shots: submit, poll and fetch at a provider, then the take joins the library and the timeline. */
export function createGenerateHandler(options: {
  providers: ReadonlyMap<string, Provider>
  importer: AssetImporter
  concurrency: number
  /** Of the project: a take's passes lie in it under the take's id. */
  passesFolder: string
}): JobHandler<'generate'> {
  const { providers, importer, passesFolder } = options
  return {
    concurrency: options.concurrency,
    afterDeath(job, remoteHandle) {
      const provider = job.input.kind === 'generate' ? providers.get(job.input.provider) : undefined
      const maybePaid = job.state === 'submitting' && remoteHandle === null && provider?.resubmission === 'never'
      return maybePaid ? { code: 'submissionUnknown', detail: '', retryable: true } : 'again'
    },
    async run(input, job, context) {
      const provider = providers.get(input.provider)
      if (!provider) return stop({ code: 'noSuchProvider', detail: input.provider, retryable: false })
      const made = await makeShot(provider, input, job.id, context)
      if (!made.ok) return made.outcome
      return storeTake(provider, input, made.take, { importer, passesFolder }, context)
    },
  }
}

type Made = { readonly ok: true; readonly take: FetchedTake } | { readonly ok: false; readonly outcome: JobOutcome }

async function makeShot(provider: Provider, input: GenerateInput, key: string, context: JobContext): Promise<Made> {
  const submit = async () => {
    context.remote.submitting()
    const submitted = await provider.submit(input.request, { idempotencyKey: key, folder: context.folder })
    if (submitted.ok) context.remote.submitted(submitted.value)
    return submitted
  }
  let handle = context.remote.handle()
  let mayResubmit = handle !== null && provider.resubmission === 'free'
  if (handle === null) {
    const submitted = await submit()
    if (!submitted.ok) return { ok: false, outcome: failed(submitted.refusal) }
    handle = submitted.value
  }
  let told: JobProgress | null = null
  for (;;) {
    if (context.signal.aborted) {
      // A closing studio leaves a paid request running: its handle finds it again at the next opening.
      if (context.signal.reason !== 'closing' || provider.resubmission === 'free') await provider.cancel(handle)
      return { ok: false, outcome: stop({ code: 'cancelled', detail: '', retryable: true }) }
    }
    const poll = await provider.poll(handle)
    switch (poll.state) {
      case 'running':
        // A provider that answers is alive; only what is new is stored and told.
        context.stillAlive()
        if (poll.progress && poll.progress !== told) context.report(poll.progress)
        told = poll.progress
        await sleep(provider.pollIntervalMs, undefined, { signal: context.signal }).catch(() => {})
        break
      case 'failed':
        return { ok: false, outcome: failed(poll.failure) }
      case 'lost': {
        // Work that costs nothing and died with the studio is simply done again.
        if (!mayResubmit) return { ok: false, outcome: lost(provider) }
        mayResubmit = false
        const submitted = await submit()
        if (!submitted.ok) return { ok: false, outcome: failed(submitted.refusal) }
        handle = submitted.value
        break
      }
      case 'finished': {
        const fetched = await provider.fetch(handle, context.folder)
        return fetched.ok ? { ok: true, take: fetched.value } : { ok: false, outcome: failed(fetched.refusal) }
      }
    }
  }
}

async function storeTake(
  provider: Provider,
  input: GenerateInput,
  made: FetchedTake,
  { importer, passesFolder }: { importer: AssetImporter; passesFolder: string },
  context: JobContext,
): Promise<JobOutcome> {
  const mint = idMinter(path.basename(context.folder).replace(/[^A-Za-z0-9]/g, ''))
  const name = titleOf(input.request.view?.words ?? input.request.prompt)
  const bring = (file: string, label: string) =>
    importer.bring(file, { name: label, origin: 'generated', id: mint('asset'), signal: context.signal })
  const picture = await bring(made.picture, name)
  if (!picture.ok) return stop({ code: 'badResult', detail: picture.refusal.reason, retryable: true })
  const sounds: AssetRecord[] = []
  const stems: TakeRecord['stems'] = []
  for (const { role, file } of made.stems) {
    const sound = await bring(file, name)
    if (!sound.ok) return stop({ code: 'badResult', detail: sound.refusal.reason, retryable: true })
    sounds.push(sound.value)
    stems.push({ role, assetId: sound.value.id })
  }
  const takeId = mint('take')
  if (made.passesFolder !== undefined) {
    await cp(made.passesFolder, path.join(passesFolder, takeId), { recursive: true })
  }
  return {
    state: 'succeeded',
    result: { kind: 'generate', takeId },
    edits: (doc) => {
      const take: TakeRecord = {
        id: takeId,
        type: 'take',
        pictureAssetId: picture.value.id,
        stems,
        recipe: {
          provider: provider.info.id,
          generatorVersion: provider.info.version,
          request: input.request,
          understanding: made.understanding,
          ...(made.report && made.report.measures.length > 0 ? { report: made.report } : {}),
          parentTakeId: input.parentTakeId,
        },
        number: 1 + Math.max(0, ...recordsOfType(doc, 'take').map((other) => other.number)),
      }
      const { language } = recordsOfType(doc, 'project')[0]!
      const named = sounds.map((sound, index) => {
        const role = translate(language, `timeline.role.${stems[index]!.role}`).toLocaleLowerCase(language)
        return { ...sound, name: `${name} (${role})` }
      })
      return landTake(doc, take, [picture.value, ...named], input)
    },
  }
}

/** The take joins the library (which undo does not touch), then the timeline (which it does). */
function landTake(doc: StudioDocument, take: TakeRecord, assets: AssetRecord[], input: GenerateInput): Edit[] {
  const seed = take.id.slice('take_'.length).replace(/[^A-Za-z0-9]/g, '')
  const added = runCommand(doc, 'addTake', { assets, take })
  if (!added.ok) throw new Error(`The library refused the take: ${JSON.stringify(added.refusal)}`)
  const edits: Edit[] = [{ commandId: `${seed}a`, label: 'addTake', diff: added.value, undoable: false }]
  const { placement } = input
  if (placement.kind === 'library') return edits
  const placed = runCommand(apply(doc, added.value), 'placeTake', {
    idSeed: `${seed}b`,
    sequenceId: placement.sequenceId,
    takeId: take.id,
    ...(placement.kind === 'end' ? { mode: 'append', at: 0 } : { mode: 'overwrite', at: placement.start }),
  })
  // The sequence or its tracks may be gone or locked by now: then the take waits in the library.
  if (placed.ok)
    edits.push({ commandId: `${seed}b`, label: 'placeTake', diff: placed.value, undoable: true, joins: input.film })
  return edits
}

function titleOf(prompt: string): string {
  const line = prompt.trim().replace(/\s+/g, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}

function lost(provider: Provider): JobOutcome {
  return stop({ code: 'lost', detail: provider.info.name, retryable: true })
}

function failed(failure: ProviderFailure): JobOutcome {
  return { state: 'failed', error: failure, next: failure.code === 'workerCrashed' ? 'again' : 'stop' }
}

function stop(error: JobError): JobOutcome {
  return { state: 'failed', error, next: 'stop' }
}
