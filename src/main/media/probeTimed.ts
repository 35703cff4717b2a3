import {
  AudioSampleSink,
  EncodedPacketSink,
  type Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  VideoSampleSink,
} from 'mediabunny'
import type { MediaFacts, MediaProblem } from '../../shared/media/mediaFacts.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fromSeconds } from '../../shared/time/index.ts'
import { misleadingExtension, type TimedContainer } from './contentType.ts'
import { frameRateOf } from './frameRate.ts'
import { MEDIA_LIMITS } from './mediaLimits.ts'
import { type MediaSource, refuseMedia } from './mediaSource.ts'
import { openInput } from './openInput.ts'
import { missingBytes } from './statedLength.ts'

type Refusal = ReturnType<typeof refuseMedia>

/** The facts of a film or a sound. `container` is what the first bytes show, null when they show nothing. */
export async function probeTimed(
  source: MediaSource,
  fileBytes: number,
  container: TimedContainer | null,
): Promise<Result<MediaFacts, MediaProblem>> {
  const missing = await missingBytes(source.path, fileBytes, container)
  if (missing > 0) return refuseMedia(source, 'truncated', `The file ends ${missing} bytes before its content does.`)

  using input = openInput(source.path)
  try {
    if (!(await input.canRead())) {
      return refuseMedia(source, 'unreadable', 'The content is no form of film, sound or picture that is known.')
    }
    return await readFacts(source, input, container)
  } catch (error) {
    return refuseMedia(source, 'unreadable', `The content makes no sense: ${(error as Error).message}`)
  }
}

async function readFacts(
  source: MediaSource,
  input: Input,
  container: TimedContainer | null,
): Promise<Result<MediaFacts, MediaProblem>> {
  const tracks = await input.getTracks()
  if (tracks.length > MEDIA_LIMITS.streams)
    return refuseMedia(source, 'tooLarge', `There are ${tracks.length} streams.`)
  const picture = await input.getPrimaryVideoTrack()
  const sound = await input.getPrimaryAudioTrack()
  if (picture === null && sound === null) return refuseMedia(source, 'empty', 'There is no picture and no sound in it.')

  const tooLarge = await findTooLarge(source, picture, sound)
  if (tooLarge !== null) return tooLarge
  for (const track of [picture, sound]) {
    const undecodable = track === null ? null : await findUndecodable(source, track)
    if (undecodable !== null) return undecodable
  }

  const used = [picture, sound].filter((track) => track !== null)
  const start = Math.max(0, await input.getFirstTimestamp(used))
  // Coders of sound pad their last block, so a film is as long as its picture.
  const end = await (picture ?? sound!).computeDuration()
  if (!(end > start)) return refuseMedia(source, 'empty', 'Its picture or sound lasts no time.')
  if (end - start > MEDIA_LIMITS.durationSeconds) return refuseMedia(source, 'tooLarge', `It lasts ${end - start} s.`)
  const claimed = await (picture ?? sound!).getDurationFromMetadata()
  if (claimed !== null && end < claimed - Math.max(1, claimed * 0.02)) {
    return refuseMedia(source, 'truncated', `It claims to last ${claimed} s and ends after ${end} s.`)
  }

  const broken = await findBrokenSamples(source, picture, sound)
  if (broken !== null) return broken

  const timed = {
    container: container ?? (await input.getFormat()).name,
    mimeType: await input.getMimeType(),
    mislabelledAs: container === null ? null : misleadingExtension(source.name, container),
    durationTicks: fromSeconds(end - start),
    startTicks: fromSeconds(start),
  }
  const audio = sound === null ? null : await soundFactsOf(sound)
  if (picture === null) return ok({ kind: 'audio', ...timed, audio: audio! })
  return ok({ kind: 'video', ...timed, video: await pictureFactsOf(picture), audio })
}

async function findTooLarge(
  source: MediaSource,
  picture: InputVideoTrack | null,
  sound: InputAudioTrack | null,
): Promise<Refusal | null> {
  if (picture !== null) {
    const sides = await Promise.all([
      picture.getCodedWidth(),
      picture.getCodedHeight(),
      picture.getDisplayWidth(),
      picture.getDisplayHeight(),
    ])
    if (Math.max(...sides) > MEDIA_LIMITS.videoSide) {
      return refuseMedia(source, 'tooLarge', `The picture is ${sides[0]} × ${sides[1]} pixels.`)
    }
  }
  if (sound !== null) {
    const channels = await sound.getNumberOfChannels()
    if (channels > MEDIA_LIMITS.audioChannels)
      return refuseMedia(source, 'tooLarge', `The sound has ${channels} channels.`)
  }
  return null
}

async function findUndecodable(source: MediaSource, track: InputTrack): Promise<Refusal | null> {
  if ((await track.getCodec()) !== null && (await track.canDecode())) return null
  const name = (await track.getCodec()) ?? (await track.getInternalCodecId()) ?? 'unknown'
  const what = track.isVideoTrack() ? 'picture' : 'sound'
  return refuseMedia(source, 'unsupportedCodec', `The ${what} is packed as "${name}", which cannot be decoded here.`)
}

/** Decodes the first picture and the first sound, and reads the last packet of each, which may lie past the end. */
async function findBrokenSamples(
  source: MediaSource,
  picture: InputVideoTrack | null,
  sound: InputAudioTrack | null,
): Promise<Refusal | null> {
  for (const track of [picture, sound]) {
    if (track === null) continue
    const what = track.isVideoTrack() ? 'picture' : 'sound'
    try {
      using first = track.isVideoTrack()
        ? await new VideoSampleSink(track).getSample(await track.getFirstTimestamp())
        : await new AudioSampleSink(track as InputAudioTrack).getSample(await track.getFirstTimestamp())
      if (first === null) return refuseMedia(source, 'unreadable', `No ${what} comes out of it.`)
    } catch (error) {
      return refuseMedia(source, 'unreadable', `Its ${what} cannot be decoded: ${(error as Error).message}`)
    }
    try {
      await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY)
    } catch (error) {
      return refuseMedia(source, 'truncated', `The end of its ${what} is not there: ${(error as Error).message}`)
    }
  }
  return null
}

async function pictureFactsOf(track: InputVideoTrack) {
  return {
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    rotation: await track.getRotation(),
    ...frameRateOf(await track.computeFrameRateMetrics()),
    codec: (await track.getCodec())!,
    hasAlpha: await track.canBeTransparent(),
  }
}

async function soundFactsOf(track: InputAudioTrack) {
  const start = Math.max(0, await track.getFirstTimestamp())
  return {
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
    codec: (await track.getCodec())!,
    durationTicks: fromSeconds((await track.computeDuration()) - start),
  }
}
