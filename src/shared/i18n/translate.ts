import { createInstance } from 'i18next'
import { CATALOGUES, type Language, type MessageKey, type MessageValues } from './catalogue.ts'

const catalogue = createInstance()
void catalogue.init({
  lng: 'en',
  resources: { en: { translation: CATALOGUES.en as object }, id: { translation: CATALOGUES.id as object } },
  // React and the terminal both print text as it is; nothing reads it as markup.
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** One message in one language. The same key and values always give the same words. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return catalogue.getFixedT(language)(key as string, values as Record<string, unknown>)
}

/** True when the catalogue has words for a key that came from elsewhere (a stage, an error code). */
export function isMessageKey(key: string): key is MessageKey {
  return (
    catalogue.exists(key, { lng: 'en' }) && typeof catalogue.t(key, { lng: 'en', returnObjects: true }) === 'string'
  )
}
