import type { SceneSpec } from '../../../shared/scene/sceneSpec.ts'
import type { ShotView } from '../../../shared/scene/shotView.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { Provenance } from '../../../shared/scene/understanding.ts'

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
