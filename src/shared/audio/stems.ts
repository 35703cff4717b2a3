/** The four synced tracks that a generated clip's sound comes in. */
export const STEM_ROLES = ['dialogue', 'effects', 'ambience', 'music'] as const
export type StemRole = (typeof STEM_ROLES)[number]

/** Left and right, samples in -1..1. */
export type StereoSamples = readonly [Float32Array, Float32Array]

/** Sound of one clip apart by role. Every present role has exactly `frames` samples in each channel. */
export interface Stems {
  readonly sampleRate: 48000
  readonly frames: number
  readonly roles: Partial<Record<StemRole, StereoSamples>>
}

/** One spoken sound: from its start until its end on the clip's clock, as IPA without stress marks. */
export interface TimedPhoneme {
  readonly ipa: string
  readonly stressed: boolean
  readonly startSeconds: number
  readonly endSeconds: number
}

/** When the sounds of one line of a scene are spoken; lips follow these. */
export interface DialogueTiming {
  /** Index into the scene's lines. */
  readonly line: number
  readonly startSeconds: number
  readonly endSeconds: number
  readonly phonemes: readonly TimedPhoneme[]
}
