import type { Language, StagedScene } from '../../../shared/scene/stagedScene.ts'

/** One line that a scene has spoken. */
export type StagedLine = StagedScene['lines'][number]

/** One of eSpeak NG's voices with its manner of speaking. */
export interface Voice {
  /** Language and variant, for example `id+f2`. */
  readonly name: string
  readonly languageCode: string
  /** 0 to 99; 50 is the variant's own. */
  readonly pitch: number
  /** How far the tune moves, 0 to 99. */
  readonly range: number
}

type Character = 'woman' | 'man' | 'child' | 'narrator'

const LANGUAGE_CODES: Readonly<Record<Language, string>> = { en: 'en-us', id: 'id' }

const MANNERS: Readonly<Record<Character, { variant: string; pitch: number; range: number }>> = {
  narrator: { variant: '+f2', pitch: 42, range: 58 },
  woman: { variant: '+f4', pitch: 46, range: 62 },
  man: { variant: '+m3', pitch: 38, range: 55 },
  child: { variant: '+f3', pitch: 72, range: 70 },
}

const WORDS: Readonly<Record<Exclude<Character, 'narrator'>, RegExp>> = {
  child: /\b(child|kid|boy|girl|anak|bocah|gadis kecil)\b/iu,
  woman: /\b(woman|lady|mother|mom|queen|grandmother|she|wanita|perempuan|ibu|nenek|gadis|putri|ratu)\b/iu,
  man: /\b(man|father|dad|king|grandfather|he|pria|laki-laki|lelaki|bapak|ayah|kakek|raja|paman)\b/iu,
}

/** Casts a voice for a line from its language and from who speaks it; the same name always has the same voice. */
export function voiceFor(line: Pick<StagedLine, 'language' | 'speaker'>): Voice {
  const languageCode = LANGUAGE_CODES[line.language]
  const { variant, pitch, range } = MANNERS[characterOf(line.speaker)]
  return { name: languageCode + variant, languageCode, pitch, range }
}

function characterOf(speaker: string | undefined): Character {
  if (speaker === undefined) return 'narrator'
  if (WORDS.child.test(speaker)) return 'child'
  if (WORDS.woman.test(speaker)) return 'woman'
  if (WORDS.man.test(speaker)) return 'man'
  return [...speaker].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 2 === 0 ? 'woman' : 'man'
}
