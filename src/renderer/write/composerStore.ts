import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { TakePlacement } from '../../shared/contract/index.ts'
import type { Quality, SequenceId, SequenceRecord, ShotRequest } from '../../shared/model/index.ts'
import { isUncorrected, type SpecCorrections } from '../../shared/scene/corrections.ts'
import type { Ticks } from '../../shared/time/index.ts'
import {
  type ActionChanges,
  carriedOver,
  correctAction,
  correctFilm,
  correctThing,
  type FilmChanges,
  type ThingChanges,
} from './corrections/correctionEdits.ts'

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
  /** What is set right of the generator's reading. */
  readonly corrections: SpecCorrections
}

export const EMPTY_COMPOSITION: Composition = {
  prompt: '',
  seconds: null,
  quality: 'draft',
  seed: null,
  provider: null,
  placement: 'end',
  corrections: {},
}

export const composerStore = createStore<Composition>()(() => EMPTY_COMPOSITION)

export function useComposition(): Composition {
  return useStore(composerStore)
}

/** Changes what is in the composer. Other words keep only the corrections that still mean the same. */
export function compose(change: Partial<Composition>): void {
  const { prompt, corrections } = composerStore.getState()
  const hasOtherWords = change.prompt !== undefined && change.prompt.trim() !== prompt.trim()
  composerStore.setState(hasOtherWords ? { corrections: carriedOver(corrections), ...change } : change)
}

export interface CorrectionEdits {
  readonly corrections: SpecCorrections
  readonly correctThing: (entityId: string, changes: ThingChanges) => void
  readonly correctAction: (index: number, changes: ActionChanges) => void
  readonly correctFilm: (changes: FilmChanges) => void
  readonly reset: () => void
}

/** The corrections of the composer, and how to change them. */
export function useCorrections(): CorrectionEdits {
  const { corrections } = useComposition()
  return {
    corrections,
    correctThing: (entityId, changes) => compose({ corrections: correctThing(corrections, entityId, changes) }),
    correctAction: (index, changes) => compose({ corrections: correctAction(corrections, index, changes) }),
    correctFilm: (changes) => compose({ corrections: correctFilm(corrections, changes) }),
    reset: () => compose({ corrections: {} }),
  }
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
    ...(isUncorrected(composition.corrections) ? {} : { corrections: composition.corrections }),
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
