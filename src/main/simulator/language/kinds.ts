import { forkedRandom } from '../../../shared/random/seeded.ts'
import type { Language } from '../../../shared/scene/stagedScene.ts'
import type { DraftEntity, DraftScene } from './draftScene.ts'
import { THINGS } from './lexicon/things/index.ts'

interface Kind {
  readonly words: readonly string[]
  /** Named without a number, it is several ("a bowl of fruit"). */
  readonly masses: readonly string[]
  /** Keys of the catalogue of things. */
  readonly members: readonly string[]
}

/** Words for things of several sorts, and what they can be. */
const KINDS: readonly Kind[] = [
  {
    words: ['fruit', 'buah', 'buah-buahan', 'aneka buah'],
    masses: ['fruit', 'buah-buahan', 'aneka buah'],
    members: ['apple', 'orange', 'banana', 'pear', 'lemon', 'peach', 'plum', 'mango'],
  },
  {
    words: ['vegetable', 'veggie', 'sayur-sayuran', 'sayuran', 'sayur-mayur', 'sayur'],
    masses: ['sayur-sayuran', 'sayuran', 'sayur-mayur', 'sayur'],
    members: ['carrot', 'tomato', 'potato', 'cucumber', 'eggplant', 'cabbage'],
  },
  {
    words: ['toy', 'plaything', 'mainan', 'aneka mainan'],
    masses: ['aneka mainan'],
    members: ['teddyBear', 'toyCar', 'spinningTop', 'robotToy', 'rubberDuck', 'toyTrain'],
  },
  {
    words: ['animal', 'creature', 'beast', 'hewan', 'binatang', 'satwa'],
    masses: [],
    members: ['dog', 'cat', 'rabbit', 'fox', 'deer', 'goat', 'sheep', 'horse'],
  },
]
/** What a mass noun without a number is taken for. */
const SEVERAL = 3

/**
 * "fruits", "hewan-hewan", "toys": things of different sorts, which the prompt chooses by its own words. Each has the
 * places and does the deeds that were told of all. A single animal stays one of no sort.
 */
export function splitKinds(scene: DraftScene, prompt: string, language: Language): void {
  for (const entity of [...scene.entities]) {
    const kind = KINDS.find(({ words }) => words.includes(entity.label))
    const number = kind === undefined ? 0 : numberOf(entity, kind)
    if (kind === undefined || (number === 1 && entity.concept === 'animal')) continue
    const sorts = shuffled(kind.members, forkedRandom(1, `${prompt} ${entity.id}`)).slice(0, number)
    const because = entity.source.kind === 'said' ? entity.source.words : entity.label
    const [first, ...rest] = sorts.map((variant, index) => ({
      variant,
      count: Math.floor(number / sorts.length) + (index < number % sorts.length ? 1 : 0),
    }))
    const others = rest.map((sort) => {
      const number = scene.entities.filter(({ concept }) => concept === entity.concept).length + 1
      const other: DraftEntity = { ...entity, id: `${entity.concept}-${number}` }
      become(other, sort, because, language)
      scene.entities.splice(scene.entities.indexOf(entity) + 1, 0, other)
      return other
    })
    if (first) become(entity, first, because, language)
    for (const action of scene.actions.filter(({ subject }) => subject === entity.id)) {
      const copies = others.map((other) => ({ ...action, subject: other.id }))
      scene.actions.splice(scene.actions.indexOf(action) + 1, 0, ...copies)
    }
  }
}

function numberOf({ count, label, source }: DraftEntity, { masses }: Kind): number {
  if (count.source.kind !== 'default' || !masses.includes(label)) return count.value
  const isOne = source.kind === 'said' && /^(an?|one|sebuah|sebiji|satu)\s/i.test(source.words)
  return isOne ? 1 : SEVERAL
}

function become(
  entity: DraftEntity,
  sort: { readonly variant: string; readonly count: number },
  because: string,
  language: Language,
): void {
  entity.variant = sort.variant
  entity.label = THINGS.find(({ variant }) => variant === sort.variant)?.[language][0] ?? sort.variant
  entity.source = { kind: 'inferred', because }
  entity.count = { value: sort.count, source: { kind: 'inferred', because } }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item)
}
