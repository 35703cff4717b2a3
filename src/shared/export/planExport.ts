import { framePlanner, markedRecord, markText } from '../compositor/index.ts'
import {
  type AnyRecord,
  type AssetId,
  type ClipRecord,
  find,
  recordsOfType,
  type SequenceId,
  type SequenceRecord,
  type StudioDocument,
} from '../model/index.ts'
import { ok, type Result, refused } from '../result.ts'
import { add, cumulativeSamples, dividesEvenly, frameStart, framesToCover, type Ticks } from '../time/index.ts'
import { pathFor } from './exportPath.ts'
import type { ExportPlan, ExportRequest, ExportSegment } from './exportPlan.ts'
import { presetSize } from './presets.ts'

/** Why an export cannot be planned. Each code has a sentence in every language of the studio. */
export type ExportRefusal =
  | { readonly code: 'noSuchSequence' }
  | { readonly code: 'emptyTimeline' }
  | { readonly code: 'missingMedia'; readonly assetIds: readonly string[] }
  | { readonly code: 'oddSize'; readonly width: number; readonly height: number }
  | { readonly code: 'tooSmall'; readonly width: number; readonly height: number }
  | { readonly code: 'unevenFrameRate' }

const SMALLEST_SIDE = 64

/**
 * Plans the film that a sequence makes. `unavailable` names assets whose files are not there. The plan holds what
 * it needs of the document; nothing is read later.
 */
export function planExport(
  doc: StudioDocument,
  request: ExportRequest,
  unavailable: ReadonlySet<string> = new Set(),
): Result<ExportPlan, ExportRefusal> {
  const sequence = find(doc, request.sequenceId)
  if (!sequence) return refused({ code: 'noSuchSequence' })
  if (!dividesEvenly(sequence.frameRate)) return refused({ code: 'unevenFrameRate' })

  const { width, height } = presetSize(request.preset, sequence)
  if (width % 2 !== 0 || height % 2 !== 0) return refused({ code: 'oddSize', width, height })
  if (Math.min(width, height) < SMALLEST_SIDE) return refused({ code: 'tooSmall', width, height })

  const clips = playingClips(doc, sequence.id)
  const end = clips.reduce((latest, clip) => Math.max(latest, add(clip.start, clip.duration)), 0) as Ticks
  const frameCount = framesToCover(end, sequence.frameRate)
  if (frameCount === 0) return refused({ code: 'emptyTimeline' })

  const assetIds = [...new Set(clips.flatMap((clip) => (clip.kind === 'title' ? [] : [clip.assetId])))]
  const missing = assetIds.filter((id) => unavailable.has(id) || !find(doc, id))
  if (missing.length > 0) return refused({ code: 'missingMedia', assetIds: missing })

  const marked = markedRecord(doc, sequence.id)
  return ok({
    version: 1,
    sequenceId: sequence.id,
    title: sequence.name,
    width,
    height,
    frameRate: sequence.frameRate,
    frameCount,
    codec: request.codec,
    segments: segmentsOf(doc, sequence, { width, height }, clips, frameCount),
    sound: {
      sampleRate: 48_000,
      channels: 2,
      sampleCount: cumulativeSamples(frameStart(frameCount, sequence.frameRate), 48_000),
      bitsPerSecond: 192_000,
      integratedLufs: -14,
      truePeakDb: -1,
    },
    provenance: {
      visibleMark: { recordId: marked.recordId, text: markText(marked) },
      invisibleMark: null,
      credentials: null,
    },
    assetIds,
    records: pinnedRecords(doc, sequence, clips, assetIds),
  })
}

/** The clips of the sequence's tracks that are not muted. */
function playingClips(doc: StudioDocument, sequenceId: SequenceId): ClipRecord[] {
  const heard = new Set(playingTracks(doc, sequenceId).map((track) => track.id))
  return recordsOfType(doc, 'clip').filter((clip) => heard.has(clip.trackId))
}

function playingTracks(doc: StudioDocument, sequenceId: SequenceId) {
  return recordsOfType(doc, 'track').filter((track) => track.sequenceId === sequenceId && !track.muted)
}

function pinnedRecords(
  doc: StudioDocument,
  sequence: SequenceRecord,
  clips: readonly ClipRecord[],
  assetIds: readonly AssetId[],
): AnyRecord[] {
  return [
    ...recordsOfType(doc, 'project'),
    sequence,
    ...playingTracks(doc, sequence.id),
    ...clips,
    ...assetIds.flatMap((id) => find(doc, id) ?? []),
  ]
}

/** Cuts the film wherever a picture begins or ends, chooses each stretch's path and joins neighbours alike. */
function segmentsOf(
  doc: StudioDocument,
  sequence: SequenceRecord,
  size: { width: number; height: number },
  clips: readonly ClipRecord[],
  frameCount: number,
): ExportSegment[] {
  const planAt = framePlanner(doc, sequence.id, size)
  const cuts = new Set([0, frameCount])
  for (const clip of clips) {
    if (clip.kind === 'audio') continue
    cuts.add(Math.min(frameCount, framesToCover(clip.start, sequence.frameRate)))
    cuts.add(Math.min(frameCount, framesToCover(add(clip.start, clip.duration), sequence.frameRate)))
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  const segments: ExportSegment[] = []
  for (const [index, endFrame] of ordered.entries()) {
    const startFrame = ordered[index - 1]
    if (startFrame === undefined) continue
    const path = pathFor(planAt(frameStart(startFrame, sequence.frameRate)))
    const before = segments.at(-1)
    if (before?.path === path) segments[segments.length - 1] = { ...before, endFrame }
    else segments.push({ startFrame, endFrame, path })
  }
  return segments
}
