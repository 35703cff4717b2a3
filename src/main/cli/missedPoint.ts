import { type Language, translate } from '../../shared/i18n/index.ts'
import type { ShotRequest } from '../../shared/model/index.ts'
import type { SceneSpec } from '../../shared/scene/sceneSpec.ts'
import type { UnmetWish } from '../../shared/scene/understanding.ts'
import { isToldAsUnmet } from '../simulator/language/deeds.ts'
import { readLexemes, senseOf } from '../simulator/language/lexemes.ts'
import type { OutOfReachGroup } from '../simulator/language/lexicon/outOfReach.ts'
import { readPrompt } from '../simulator/language/readPrompt.ts'
import { tokenise } from '../simulator/language/tokens.ts'
import { stagePrompt } from '../simulator/take/stagePrompt.ts'

/**
 * How much of what a prompt tells would be seen or heard. `asTold`: something happens as it says. `still`: nothing
 * moves, but the things are there. `missed`: what the prompt is about was left out, only its scenery remains.
 */
export type Coverage = 'asTold' | 'still' | 'missed'

/** Who would have done something, and what nothing here can do. */
const DOERS_AND_DEEDS: readonly OutOfReachGroup[] = ['people', 'animals', 'vehicles', 'impossible']

/** Judges a shot that the built-in generator would make. A prompt that it refuses is `missed`. Pure. */
export function coverageOf(request: ShotRequest): Coverage {
  const spec = readPrompt(request.prompt)
  const staged = stagePrompt(request)
  if (!spec.ok || !staged.ok) return 'missed'
  const { scene, understanding } = staged.value
  if (happens(spec.value) || scene.lines.length > 0) return 'asTold'
  if (understanding.unmet.length === 0 || spec.value.camera.source.kind === 'said') return 'still'
  const holdsThings = scene.bodies.some((body) => body.motion === 'dynamic')
  return holdsThings && !understanding.unmet.some((wish) => isDoerOrDeed(wish, spec.value.language))
    ? 'still'
    : 'missed'
}

/** Who reads or listens moves no more than who stands there. */
const LOOKS_STILL: readonly string[] = ['read', 'listen']

function happens(spec: SceneSpec): boolean {
  return spec.actions.some(
    (action) =>
      action.verb !== 'stand' &&
      !LOOKS_STILL.includes(action.deed ?? '') &&
      action.source.kind === 'said' &&
      !isToldAsUnmet(spec, action),
  )
}

function isDoerOrDeed({ words }: UnmetWish, language: Language): boolean {
  return readLexemes(tokenise(words), language).some((lexeme) => {
    const group = senseOf(lexeme, 'outOfReach')?.group
    return senseOf(lexeme, 'action') !== undefined || (group !== undefined && DOERS_AND_DEEDS.includes(group))
  })
}

const EXAMPLES = ['write.example1', 'write.example2', 'write.example3', 'write.example4'] as const

/** The example of the studio that shows the most of the things in a prompt; the first where none does. Pure. */
export function nearestExample(prompt: string, language: Language): string {
  const wanted = thingsIn(prompt)
  const shared = (example: string) => [...thingsIn(example)].filter((thing) => wanted.has(thing)).length
  return EXAMPLES.map((key) => translate(language, key)).reduce((best, example) =>
    shared(example) > shared(best) ? example : best,
  )
}

function thingsIn(prompt: string): Set<string> {
  const spec = readPrompt(prompt)
  if (!spec.ok) return new Set()
  return new Set(
    spec.value.entities.flatMap(({ concept, builtOf }) => (builtOf ? [concept, builtOf.concept] : [concept])),
  )
}
