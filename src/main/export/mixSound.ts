import { basename } from 'node:path'
import { gainAt, type MixClip, type MixPlan, piecesBetween } from '../../shared/audio/mixPlan.ts'
import { SoundSource, type Stereo, silence } from './soundSource.ts'

/** Samples of one block: a tenth of a second at 48 kHz. */
export const MIX_BLOCK = 4800

/**
 * The film's sound in blocks, from its first sample to `sampleCount`. Each clip's file is open only while it
 * sounds, so memory does not grow with the film's length.
 */
export async function* mixSound(
  plan: MixPlan,
  sampleCount: number,
  mediaFiles: Readonly<Record<string, string>>,
): AsyncGenerator<Stereo> {
  const open = new Map<MixClip, SoundSource>()
  try {
    for (let from = 0; from < sampleCount; from += MIX_BLOCK) {
      const to = Math.min(sampleCount, from + MIX_BLOCK)
      const mixed = silence(to - from)
      for (const piece of piecesBetween(plan, from, to)) {
        const source = open.get(piece.clip) ?? openSource(plan, piece.clip, mediaFiles)
        open.set(piece.clip, source)
        const sound = await source.read(piece.sourceSample, piece.count)
        add(mixed, sound, piece.clip, piece.offset, from + piece.offset)
      }
      for (const [clip, source] of open) {
        if (clip.endSample > to) continue
        open.delete(clip)
        await source.close()
      }
      yield mixed
    }
  } finally {
    for (const source of open.values()) await source.close()
  }
}

/** The sound of one file from its start, in blocks. */
export async function* soundOfFile(path: string, sampleRate: number, sampleCount: number): AsyncGenerator<Stereo> {
  const source = new SoundSource(path, basename(path), sampleRate, 0)
  try {
    for (let from = 0; from < sampleCount; from += MIX_BLOCK) {
      yield await source.read(from, Math.min(MIX_BLOCK, sampleCount - from))
    }
  } finally {
    await source.close()
  }
}

function openSource(plan: MixPlan, clip: MixClip, mediaFiles: Readonly<Record<string, string>>): SoundSource {
  const path = mediaFiles[clip.assetId]
  if (path === undefined) throw new Error(`No file was given for ${clip.assetId}`)
  return new SoundSource(path, clip.assetId, plan.sampleRate, clip.sourceSample)
}

function add(mixed: Stereo, sound: Stereo, clip: MixClip, offset: number, filmSample: number): void {
  for (let index = 0; index < sound.left.length; index += 1) {
    const gain = gainAt(clip, filmSample + index)
    mixed.left[offset + index]! += sound.left[index]! * gain
    mixed.right[offset + index]! += sound.right[index]! * gain
  }
}
