import type { SceneSpec, SpecEntity } from '../../../shared/scene/sceneSpec.ts'
import { readPrompt } from './readPrompt.ts'

/** What goes on from shot to shot unless another is said. */
const CARRIED = ['set', 'surroundings', 'timeOfDay', 'weather', 'wind', 'look', 'mood', 'gravity'] as const

/**
 * The prompts of a script's shots, each with what the shots before it said and it does not: place, light, weather,
 * look, gravity, and what its cast looks like ("the ball" stays the red rubber ball). Pure; a shot that cannot be read
 * stays as it is and passes on what it was given.
 */
export function withContinuity(shots: readonly string[]): string[] {
  const carried = new Map<(typeof CARRIED)[number], string>()
  const cast: SpecEntity[] = []
  return shots.map((shot) => {
    const read = readPrompt(shot)
    if (!read.ok) return shot
    const spec = read.value
    const kept = CARRIED.flatMap((field) => {
      const words = saidWords(spec, field)
      if (words !== undefined) {
        if (field === 'set' || field === 'surroundings') {
          carried.delete('set')
          carried.delete('surroundings')
        }
        carried.set(field, words)
        return []
      }
      const isPlace = field === 'set' || field === 'surroundings'
      const hasOwnPlace = saidWords(spec, 'set') !== undefined || saidWords(spec, 'surroundings') !== undefined
      const before = carried.get(field)
      return before === undefined || (isPlace && hasOwnPlace) ? [] : [before]
    })
    const described = spec.entities.reduce((text, entity) => describedAsBefore(text, entity, cast), shot)
    cast.push(...spec.entities.filter((entity) => qualitiesOf(entity).length > 0))
    return kept.length === 0 ? described : `${described.replace(/[\s.]+$/u, '')}. ${sentence(kept.join(', '))}.`
  })
}

function saidWords(spec: SceneSpec, field: (typeof CARRIED)[number]): string | undefined {
  const source = spec[field]?.source
  return source?.kind === 'said' ? source.words : undefined
}

function qualitiesOf({ colour, material, size }: SpecEntity): string[] {
  return [size, colour, material].flatMap((quality) => (quality?.source.kind === 'said' ? [quality.source.words] : []))
}

/** Puts the qualities of an earlier shot to a thing that is named without any. */
function describedAsBefore(text: string, entity: SpecEntity, cast: readonly SpecEntity[]): string {
  if (qualitiesOf(entity).length > 0 || entity.source.kind !== 'said') return text
  const known = cast.findLast(({ concept, variant }) => concept === entity.concept && variant === entity.variant)
  if (known === undefined) return text
  const qualities = qualitiesOf(known).join(' ')
  const noun = new RegExp(`(?<![\\p{L}])(${escaped(entity.label)})(?![\\p{L}])`, 'iu')
  const isAfterNoun = known.label === entity.label && isIndonesian(known)
  return text.replace(noun, (word) => (isAfterNoun ? `${word} ${qualities}` : `${qualities} ${word}`))
}

/** In Indonesian a quality follows its noun; its place in the words of the earlier shot tells. */
function isIndonesian(entity: SpecEntity): boolean {
  const words = entity.source.kind === 'said' ? entity.source.words.toLowerCase() : ''
  const first = qualitiesOf(entity)[0]?.toLowerCase() ?? ''
  return words.indexOf(entity.label.toLowerCase()) < words.indexOf(first)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
