import createEspeak from '@echogarden/espeak-ng-emscripten'
import type { TimedPhoneme } from '../../../shared/audio/stems.ts'
import type { Voice } from './voices.ts'

/** A line as the synthesiser spoke it; times from the line's own start. */
export interface SpokenLine {
  /** One channel, -1..1. */
  readonly samples: Float32Array
  readonly sampleRate: number
  readonly phonemes: readonly TimedPhoneme[]
}

export interface Speaker {
  /** Speaks at a rate in words a minute (80 to 450). Throws when the voice is not in the bundled data. */
  speak(text: string, voice: Voice, wordsPerMinute: number): SpokenLine
}

/**
 * Starts eSpeak NG (WebAssembly, about 0.1 s). A speaker keeps noise state between lines, so a scene that shall
 * sound the same each time starts its own.
 */
export async function createSpeaker(): Promise<Speaker> {
  const espeak = await createEspeak()
  const worker = new espeak.eSpeakNGWorker()
  return {
    speak(text, voice, wordsPerMinute) {
      if (worker.set_voice(voice.name, voice.languageCode, 0, 0, 0) !== 0) {
        throw new Error(`eSpeak NG has no voice ${voice.name}`)
      }
      worker.set_rate(Math.round(Math.min(450, Math.max(80, wordsPerMinute))))
      worker.set_pitch(voice.pitch)
      worker.set_range(voice.range)
      const chunks: Int16Array[] = []
      const marks: { ipa: string; seconds: number }[] = []
      worker.synthesize(text, (samples, events) => {
        chunks.push(samples)
        for (const event of events) {
          if (event.type === 'phoneme') marks.push({ ipa: String(event.id), seconds: event.audio_position / 1000 })
          if (event.type === 'end') marks.push({ ipa: '', seconds: event.audio_position / 1000 })
        }
        return false
      })
      return { samples: joined(chunks), sampleRate: worker.get_samplerate(), phonemes: phonemesOf(marks) }
    },
  }
}

/** An empty mark is a pause: it only ends the sound before it. */
function phonemesOf(marks: readonly { ipa: string; seconds: number }[]): TimedPhoneme[] {
  return marks.slice(0, -1).flatMap(({ ipa, seconds }, index) => {
    const plain = ipa.replace(/[ˈˌ]/gu, '')
    if (plain === '') return []
    return [{ ipa: plain, stressed: ipa.includes('ˈ'), startSeconds: seconds, endSeconds: marks[index + 1]!.seconds }]
  })
}

/** The callback's samples are already 16-bit values, not bytes. */
function joined(chunks: readonly Int16Array[]): Float32Array {
  const samples = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    for (const value of chunk) samples[at++] = value / 32_768
  }
  return samples
}
