import path from 'node:path'
import { exportCodec, exportPreset } from '../../shared/export/presets.ts'
import { isMessageKey, translate } from '../../shared/i18n/index.ts'
import { recordsOfType } from '../../shared/model/index.ts'
import type { StudioHost } from '../host/studioHost.ts'
import { badOption } from './badOption.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { createHeadlessHost } from './headlessStudio.ts'
import { openedProject } from './openedProject.ts'
import { projectAt } from './projectAt.ts'
import { sizeWords } from './quantityWords.ts'
import type { Reporter } from './reporter.ts'
import { runJob } from './runJob.ts'

interface ExportOptions {
  readonly project: string | undefined
  readonly output: string
  readonly preset: string | undefined
  readonly codec: string | undefined
}

/** `dalang export --project DIR -o film.mp4`: the film of a project's timeline. */
export async function exportCommand(options: ExportOptions, reporter: Reporter, signal: AbortSignal): Promise<void> {
  const { language } = reporter
  const destination = path.resolve(options.output)
  const oneOf = (option: string, given: string | undefined, values: readonly string[]) =>
    badOption({ option, given: given ?? '', allowed: { kind: 'oneOf', values } }, language)
  const preset = exportPreset.safeParse(options.preset ?? 'sequence')
  if (!preset.success) throw oneOf('--preset', options.preset, exportPreset.options)
  const codec = exportCodec.safeParse(options.codec ?? 'h264')
  if (!codec.success) throw oneOf('--codec', options.codec, exportCodec.options)
  await inProject(options.project, reporter, async (host, { projectId }) => {
    const [sequence] = recordsOfType(host.room(projectId).session.document, 'sequence')
    if (!sequence) throw new Error('A project has no sequence')
    const film = { preset: preset.data, codec: codec.data }
    const job = await runJob(
      host,
      projectId,
      { kind: 'export', sequenceId: sequence.id, revision: null, film, destination },
      '',
      reporter,
      signal,
    )
    reporter.event({ event: 'film', result: job.result })
    reporter.say('cli.filmDone', {
      file: options.output,
      size: job.result?.kind === 'export' ? sizeWords(job.result.bytes, language) : '',
    })
  })
}

/** `dalang import --project DIR file…`: files join a project's library. Each that cannot is named; the others do. */
export async function importCommand(
  options: { readonly project: string | undefined; readonly files: readonly string[] },
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  const { language } = reporter
  if (options.files.length === 0) throw new CommandStopped(EXIT.usage, translate(language, 'cli.needsFiles'))
  await inProject(options.project, reporter, async (host, { projectId }) => {
    const room = host.room(projectId)
    let refusals = 0
    for (const file of options.files) {
      const brought = await room.library.importFile(path.resolve(file), path.basename(file), signal)
      if (!brought.ok) {
        refusals += 1
        const key = `mediaProblem.${brought.refusal.kind}`
        reporter.problem(
          `${file}: ${isMessageKey(key) ? translate(language, key) : brought.refusal.kind} (${brought.refusal.reason})`,
        )
        continue
      }
      reporter.event({ event: 'imported', file, assetId: brought.value })
      reporter.say('cli.imported', { file })
    }
    if (refusals > 0)
      throw new CommandStopped(EXIT.failed, translate(language, 'cli.notAllImported', { count: refusals }))
  })
}

async function inProject(
  folder: string | undefined,
  reporter: Reporter,
  work: (host: StudioHost, project: { projectId: Parameters<StudioHost['room']>[0] }) => Promise<void>,
): Promise<void> {
  if (!folder) throw new CommandStopped(EXIT.usage, translate(reporter.language, 'cli.needsProject'))
  const host = createHeadlessHost()
  try {
    await work(host, openedProject(await host.open(projectAt(folder).folder), reporter.language))
  } finally {
    await host.close()
  }
}
