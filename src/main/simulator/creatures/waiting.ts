import type { SceneSpec, SpecAction } from '../../../shared/scene/sceneSpec.ts'

const THEN = /\b(then|after that|afterwards?|next|finally|lalu|kemudian|setelah itu|sesudah itu|akhirnya|terus)\b/i

/**
 * For whose deeds somebody waits: of another living being, when its own first deed was said to come then. Deeds of several
 * that are only told one after the other happen together.
 */
export function waitsFor(
  id: string,
  { actions, prompt, entities }: Pick<SceneSpec, 'actions' | 'prompt' | 'entities'>,
): string | undefined {
  const doerOf = ({ agent, subject }: SpecAction) => agent ?? subject
  const isAlive = (who: string) =>
    entities.some((one) => one.id === who && (one.concept === 'person' || one.concept === 'animal'))
  const inOrder = [...actions].sort((one, other) => one.order - other.order)
  const at = inOrder.findIndex((action) => doerOf(action) === id)
  const before = inOrder.slice(0, Math.max(0, at)).findLast((action) => isAlive(doerOf(action)))
  const own = inOrder[at]
  if (before === undefined || own === undefined || before.order >= own.order) return undefined
  const from = endOfWords(before, prompt, 0)
  const until = from === undefined ? undefined : startOfWords(own, prompt, from)
  if (from === undefined || until === undefined) return undefined
  return THEN.test(prompt.slice(from, until)) ? doerOf(before) : undefined
}

function startOfWords({ source }: SpecAction, prompt: string, from: number): number | undefined {
  if (source.kind !== 'said') return undefined
  const at = prompt.toLowerCase().indexOf(source.words.toLowerCase(), from)
  return at === -1 ? undefined : at
}

function endOfWords(action: SpecAction, prompt: string, from: number): number | undefined {
  const start = startOfWords(action, prompt, from)
  return start === undefined || action.source.kind !== 'said' ? undefined : start + action.source.words.length
}
