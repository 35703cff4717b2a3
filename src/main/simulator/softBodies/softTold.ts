import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import type { UnderstoodFact } from '../../../shared/scene/understanding.ts'
import type { Actor } from '../staging/actor.ts'
import { isAskedToWobble, softStuffOf } from './softStuff.ts'

const WORDS = {
  en: {
    soft: 'soft: it bends, and never tears or bursts',
    tapped: 'tapped, so that it wobbles',
    unsteady: 'let go of a little askew, so that it wobbles',
  },
  id: {
    soft: 'lunak: bisa penyok, tidak akan sobek atau pecah',
    tapped: 'ditepuk supaya bergoyang',
    unsteady: 'dilepas agak miring supaya bergoyang',
  },
} as const

/** What was assumed of the soft things of a scene, in the prompt's language. */
export function softTold(actors: readonly Actor[], { actions, language }: SceneSpec): UnderstoodFact[] {
  const words = WORDS[language]
  const told = ({ label }: SpecEntity, value: string): UnderstoodFact => ({
    subject: label,
    value,
    source: { kind: 'default' },
  })
  return actors.flatMap(({ entity, motion, form }) => {
    if (softStuffOf(entity) === undefined || form.isFixed) return []
    const isToWobble = isAskedToWobble(entity, actions)
    const cause = motion === 'still' ? words.tapped : motion === 'drop' ? words.unsteady : undefined
    return [told(entity, words.soft), ...(isToWobble && cause !== undefined ? [told(entity, cause)] : [])]
  })
}
