import en from '../../../resources/locales/en.json' with { type: 'json' }
import id from '../../../resources/locales/id.json' with { type: 'json' }

/** The languages the studio speaks, each with every word it needs. */
export const LANGUAGES = ['en', 'id'] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', id: 'Bahasa Indonesia' }

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutPlural<Key extends string> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${KeysOf<Tree[Key]>}`
}[keyof Tree & string]

/** Every key of the catalogue, dotted; plural forms are one key. English is the pattern for the others. */
export type MessageKey = KeysOf<typeof en>

/** What fills the `{{placeholders}}` of a message; `count` also chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>

export const CATALOGUES: Readonly<Record<Language, unknown>> = { en, id }
