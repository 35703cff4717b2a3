import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { TakePlacement } from '../../shared/contract/index.ts'
import type { Quality, SequenceId, SequenceRecord, ShotRequest } from '../../shared/model/index.ts'
import type { Ticks } from '../../shared/time/index.ts'

export type PlacementKind = TakePlacement['kind']

/** What the person has put into the composer. */
export interface Composition {
  readonly prompt: string
  /** Null: as long as the action needs. */
  readonly seconds: number | null
  readonly quality: Quality
  /** Null: a new one for each shot. */
  readonly seed: number | null
  /** Null: the first generator of the studio. */
  readonly provider: string | null
  readonly placement: PlacementKind
}

export const EMPTY_COMPOSITION: Composition = {
  prompt: '',
  seconds: null,
  quality: 'draft',
  seed: null,
  provider: null,
  placement: 'end',
}

export const composerStore = createStore<Composition>()(() => EMPTY_COMPOSITION)

export function useComposition(): Composition {
  return useStore(composerStore)
}

export function compose(change: Partial<Composition>): void {
  composerStore.setState(change)
}

const LARGEST_SEED = 4_294_967_295

/** A seed that nobody chose. */
export function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}

/** The nearest seed that a request may have. */
export function seedWithin(value: number): number {
  return Math.min(LARGEST_SEED, Math.max(0, Math.round(value)))
}

/**
 * The size that a shot is made in: the sequence's, at half the width and height for a draft. Even numbers, as
 * the encoders need them.
 */
export function shotSize(sequence: Pick<SequenceRecord, 'width' | 'height'>, quality: Quality) {
  const share = quality === 'draft' ? 0.5 : 1
  const even = (length: number) => Math.min(4096, Math.max(64, 2 * Math.round((length * share) / 2)))
  return { width: even(sequence.width), height: even(sequence.height) }
}

/** What the generator is asked for. The prompt must not be empty. */
export function shotRequestOf(composition: Composition, sequence: SequenceRecord, seed: number): ShotRequest {
  return {
    prompt: composition.prompt.trim(),
    seed,
    ...(composition.seconds === null ? {} : { durationSeconds: composition.seconds }),
    ...shotSize(sequence, composition.quality),
    frameRate: sequence.frameRate,
    quality: composition.quality,
  }
}

/** Where the finished take goes. */
export function placementOf(kind: PlacementKind, sequenceId: SequenceId, playhead: Ticks): TakePlacement {
  switch (kind) {
    case 'library':
      return { kind }
    case 'end':
      return { kind, sequenceId }
    case 'at':
      return { kind, sequenceId, start: playhead }
  }
}
