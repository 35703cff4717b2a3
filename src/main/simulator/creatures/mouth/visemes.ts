/** The fifteen shapes of a speaking mouth that are in common use (Meta's set). */
export type Viseme =
  | 'sil'
  | 'PP'
  | 'FF'
  | 'TH'
  | 'DD'
  | 'kk'
  | 'CH'
  | 'SS'
  | 'nn'
  | 'RR'
  | 'aa'
  | 'E'
  | 'ih'
  | 'oh'
  | 'ou'

/** Lips and jaw of a shape, each from 0 to 1, and how strongly it asserts itself against its neighbours. */
export interface MouthShape {
  readonly open: number
  readonly wide: number
  readonly round: number
  readonly strength: number
}

/** Lips are closed for `PP`; for `FF` the lower one lies against the teeth. */
export const MOUTH_SHAPES: Readonly<Record<Viseme, MouthShape>> = {
  sil: { open: 0, wide: 0.5, round: 0, strength: 0.1 },
  PP: { open: 0, wide: 0.45, round: 0.05, strength: 1.4 },
  FF: { open: 0, wide: 0.6, round: 0, strength: 1.4 },
  TH: { open: 0.24, wide: 0.55, round: 0, strength: 0.6 },
  DD: { open: 0.22, wide: 0.6, round: 0, strength: 0.5 },
  kk: { open: 0.3, wide: 0.5, round: 0, strength: 0.4 },
  CH: { open: 0.24, wide: 0.3, round: 0.6, strength: 0.8 },
  SS: { open: 0.13, wide: 0.78, round: 0, strength: 0.8 },
  nn: { open: 0.22, wide: 0.55, round: 0, strength: 0.45 },
  RR: { open: 0.26, wide: 0.35, round: 0.4, strength: 0.5 },
  aa: { open: 0.9, wide: 0.6, round: 0, strength: 1 },
  E: { open: 0.58, wide: 0.75, round: 0, strength: 1 },
  ih: { open: 0.36, wide: 0.92, round: 0, strength: 1 },
  oh: { open: 0.62, wide: 0.22, round: 0.75, strength: 1 },
  ou: { open: 0.34, wide: 0.08, round: 1, strength: 1 },
}

const BY_SOUND: readonly (readonly [Viseme, string])[] = [
  ['PP', 'pbm'],
  ['FF', 'fvʋɱ'],
  ['TH', 'θð'],
  ['DD', 'tdʈɖ'],
  ['kk', 'kɡgŋxhʔqɣɦ'],
  ['CH', 'ʃʒɕʑcɟ'],
  ['SS', 'sz'],
  ['nn', 'nlɲɫɭɳʎ'],
  ['RR', 'rɹɾɻʀʁɚɝ'],
  ['aa', 'aɑæʌɐɒ'],
  ['E', 'eɛəɜɘ'],
  ['ih', 'iɪjyɨ'],
  ['oh', 'oɔɵ'],
  ['ou', 'uʊwɯ'],
]
const OF_SOUND = new Map(BY_SOUND.flatMap(([viseme, sounds]) => [...sounds].map((sound) => [sound, viseme] as const)))

/**
 * The shapes that a sound in IPA goes through: one, or two for a diphthong; an affricate is one. Lengths and other marks
 * are passed over. Empty for what the mouth does not show.
 */
export function visemesOf(ipa: string): Viseme[] {
  if (/^[td]\u0361?[ʃʒɕʑ]/u.test(ipa)) return ['CH']
  const shapes = [...ipa.normalize('NFD')].flatMap((sound) => OF_SOUND.get(sound) ?? [])
  return shapes.filter((shape, index) => shape !== shapes[index - 1])
}

/** Whether the lips must close, or lip and teeth. */
export function isClosure(viseme: Viseme): boolean {
  return viseme === 'PP' || viseme === 'FF'
}
