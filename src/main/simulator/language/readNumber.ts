import type { Language } from '../../../shared/scene/stagedScene.ts'

/**
 * Reads a number as it is written in a language: `2,5` is two and a half in Indonesian, and in English too
 * unless three digits follow; `1.500` is a thousand and a half thousand in Indonesian. Undefined when it is none.
 */
export function readNumber(text: string, language: Language): number | undefined {
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return undefined
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.']
  const grouped = text.split(decimal as string)[0]?.split(thousands as string) ?? []
  const isGrouped = grouped.length > 1 && grouped[0] !== '0' && grouped.slice(1).every((group) => group.length === 3)
  const plain = isGrouped ? text.replaceAll(thousands as string, '') : text
  const value = Number(plain.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}
