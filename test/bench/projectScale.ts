import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createProjectLibrary } from '../../src/main/projects/projectLibrary.ts'
import { createConfSettings } from '../../src/main/settings/settingsStore.ts'
import { runCommand } from '../../src/shared/editing/commandTable.ts'
import { apply } from '../../src/shared/history/index.ts'
import { recordsOfType, sequenceIndex } from '../../src/shared/model/index.ts'
import { TICKS_PER_SECOND } from '../../src/shared/time/index.ts'
import { CROWDED_SEQUENCE, crowdedSequence } from '../fixtures/crowdedSequence.ts'

export interface ProjectScaleResult {
  readonly clips: number
  /** Medians. */
  readonly openMs: number
  readonly commandMs: number
  /** The same with the host's check of every rule and its durable commit. */
  readonly commitMs: number
}

const ROUNDS = 9

/** Times opening a project of 5,000 clips, one edit command on it, and storing that edit. */
export async function runProjectScale(): Promise<ProjectScaleResult> {
  const root = mkdtempSync(path.join(tmpdir(), 'dalang-bench-'))
  const library = createProjectLibrary({
    projectsFolder: root,
    settings: createConfSettings(path.join(root, 'data')),
    surroundings: { now: Date.now, backupFailed: () => {} },
  })
  try {
    const crowded = crowdedSequence({ videoTracks: 10, audioTracks: 10, clipsPerTrack: 250 })
    const made = await library.create({ name: 'Crowded', language: 'en', format: 'landscape' })
    if (!made.ok) throw new Error(made.refusal.code)
    const { folder, projectId } = made.value
    const fill = [...crowded.records.values()].filter((record) => record.type !== 'project')
    const before = made.value.snapshot()
    const filled = made.value.commit(before.revision, {
      commandId: 'benchfill0001',
      label: 'fill',
      diff: { added: fill, updated: [], removed: [] },
      undoable: false,
    })
    if (filled.kind !== 'committed') throw new Error(JSON.stringify(filled).slice(0, 500))
    await library.close(projectId)

    const [openings, commands, commits]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now()
      const opened = await library.open(folder)
      openings.push(performance.now() - started)
      if (!opened.ok) throw new Error(opened.refusal.code)
      const session = opened.value
      const clip = recordsOfType(session.document, 'clip').filter(({ kind }) => kind === 'title' || kind === 'video')[
        round * 20
      ]
      if (!clip) throw new Error('no clip')
      sequenceIndex(session.document, CROWDED_SEQUENCE)
      const commandStart = performance.now()
      const edit = runCommand(session.document, 'moveClips', {
        clipIds: [clip.id],
        by: TICKS_PER_SECOND * 7200,
        mode: 'overwrite',
        idSeed: `bench${round}`,
      })
      if (!edit.ok) throw new Error(JSON.stringify(edit.refusal))
      sequenceIndex(apply(session.document, edit.value), CROWDED_SEQUENCE)
      commands.push(performance.now() - commandStart)
      const commitStart = performance.now()
      const stored = session.commit(session.snapshot().revision, {
        commandId: `benchround${round}x`,
        label: 'moveClips',
        diff: edit.value,
        undoable: true,
      })
      commits.push(performance.now() - commitStart)
      if (stored.kind !== 'committed') throw new Error(JSON.stringify(stored).slice(0, 500))
      await library.close(projectId)
    }
    return { clips: 5000, openMs: median(openings), commandMs: median(commands), commitMs: median(commits) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
