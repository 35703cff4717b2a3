import { translate } from '../../../shared/i18n/index.ts'
import type { UnmetWish } from '../../../shared/scene/understanding.ts'
import type { DepartmentOrder } from '../staging/department.ts'
import type { Held } from './heldWater.ts'
import { densityOf } from './inWater.ts'

const EXPLANATIONS = {
  sinks: {
    en: (label: string) => `The ${label} is heavier than the water that it displaces: it sinks.`,
    id: (label: string) => `${label} lebih berat daripada air yang didesaknya: benda ini tenggelam.`,
  },
  floats: {
    en: (label: string) => `The ${label} is lighter than the water that it displaces: it floats.`,
    id: (label: string) => `${label} lebih ringan daripada air yang didesaknya: benda ini mengapung.`,
  },
} as const

/** What was said to float and cannot, or to sink and cannot. */
export function impossibleWishes({ actors, spec }: DepartmentOrder): UnmetWish[] {
  return actors.flatMap((actor): UnmetWish[] => {
    const wants = actor.actions.find(({ verb }) => verb === 'float' || verb === 'sink')
    if (wants === undefined) return []
    const floats = densityOf(actor) < 1000
    if (floats === (wants.verb === 'float')) return []
    const words = wants.source.kind === 'said' ? wants.source.words : actor.entity.label
    const explanation = EXPLANATIONS[floats ? 'floats' : 'sinks'][spec.language](actor.entity.label)
    return [{ words, reason: 'impossible', explanation }]
  })
}

const FALLING_WATER = /geyser|tsunami|whirlpool|pusaran air/i

/** Water that leaves its bed is not simulated: it is told, and the water itself is shown. */
export function watersNotYetPossible({ entities, spec }: DepartmentOrder): UnmetWish[] {
  return entities
    .filter(({ concept, label, variant }) => concept === 'water' && FALLING_WATER.test(`${label} ${variant ?? ''}`))
    .map(({ label, source }) => ({
      words: source.kind === 'said' ? source.words : label,
      reason: 'notYetPossible' as const,
      explanation:
        spec.language === 'id'
          ? `Air yang jatuh atau memancar (${label}) belum bisa disimulasikan; yang ditampilkan permukaan airnya.`
          : `Water that falls or shoots up (${label}) cannot be simulated yet; its surface is shown.`,
    }))
}

/** Water in a vessel that moves would have to slosh in it: it is left out, and told. */
export function carriedWaters(held: readonly Held[], { spec }: DepartmentOrder): UnmetWish[] {
  return held
    .filter(({ stands }) => !stands)
    .map(({ water, vessel }) => ({
      words: water.label,
      reason: 'notYetPossible' as const,
      explanation: translate(spec.language, 'scene.waterCarried', { thing: vessel.entity.label }),
    }))
}
