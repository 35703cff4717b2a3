import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { ShotView } from '../../../shared/scene/shotView.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { Provenance, Understanding } from '../../../shared/scene/understanding.ts'
import { words as wordsIn } from '../staging/words.ts'

/** What is told about where a view's framing comes from. */
const BECAUSE: Readonly<Record<Language, string>> = {
  en: 'the plan of the shots',
  id: 'rencana bidikan',
}

/** The reading of a happening with how this view of it is filmed. */
export function withView(spec: SceneSpec, { size, isSizeSaid, move, isMoveSaid, words }: ShotView): SceneSpec {
  const source = (isSaid: boolean, before: Provenance): Provenance =>
    isSaid
      ? before.kind === 'said'
        ? before
        : { kind: 'said', words }
      : { kind: 'inferred', because: BECAUSE[spec.language] }
  return {
    ...spec,
    framing: { value: size, source: source(isSizeSaid, spec.framing.source) },
    camera: { value: move, source: source(isMoveSaid, spec.camera.source) },
  }
}

/** What was understood of a happening, with the length of this view of it instead of the whole one's. */
export function asViewed(understanding: Understanding, seconds: number): Understanding {
  const { subject, seconds: secondsOf } = wordsIn(understanding.language)
  const number = new Intl.NumberFormat(understanding.language, { maximumFractionDigits: 2 }).format(seconds)
  const facts = [...understanding.understood, ...understanding.assumed]
  const others = (kept: Understanding['understood']) => kept.filter((fact) => fact.subject !== subject.duration)
  return {
    ...understanding,
    understood: others(understanding.understood),
    assumed: [
      ...others(understanding.assumed),
      ...facts
        .filter((fact) => fact.subject === subject.duration)
        .map((fact) => ({
          ...fact,
          value: secondsOf(number),
          source: { kind: 'inferred' as const, because: BECAUSE[understanding.language] },
        })),
    ],
  }
}

/** What was understood of a happening, but for what each view of it has for itself: camera, framing, length. */
export function withoutFilming(understanding: Understanding): Understanding {
  const { subject } = wordsIn(understanding.language)
  const own = new Set([subject.duration, subject.camera, subject.framing])
  const others = (facts: Understanding['understood']) => facts.filter((fact) => !own.has(fact.subject))
  return { ...understanding, understood: others(understanding.understood), assumed: others(understanding.assumed) }
}
