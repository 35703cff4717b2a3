import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Language, languageFor, type MessageKey, type MessageValues, translate } from '../../shared/i18n/index.ts'

/** The language of the window. Every component that shows words is drawn again when it changes. */
export const languageStore = createStore<{ readonly language: Language }>()(() => ({
  language: languageFor(null, typeof navigator === 'undefined' ? [] : navigator.languages),
}))

/** Takes the language of the settings, or the system's when there is none. */
export function adoptLanguage(chosen: Language | null): void {
  languageStore.setState({ language: languageFor(chosen, navigator.languages) })
}

export function useLanguage(): Language {
  return useStore(languageStore, (state) => state.language)
}

export type Say = (key: MessageKey, values?: MessageValues) => string

/** The words of the catalogue in the window's language. */
export function useSay(): Say {
  const language = useLanguage()
  return sayIn[language]
}

const sayIn: Readonly<Record<Language, Say>> = {
  en: (key, values) => translate('en', key, values),
  id: (key, values) => translate('id', key, values),
}

/** The words of the catalogue in the window's language, outside components. */
export function say(key: MessageKey, values?: MessageValues): string {
  return translate(languageStore.getState().language, key, values)
}
