/** The colours that can be chosen by name, as sRGB. */
export const COLOURS = {
  red: '#c8322b',
  orange: '#d97a2b',
  yellow: '#e3bf3a',
  green: '#4c8f4a',
  blue: '#2f66b5',
  purple: '#7a4aa0',
  pink: '#dd8fae',
  brown: '#7a5233',
  black: '#1d1d20',
  grey: '#8d9096',
  white: '#f2f0ea',
} as const
export type ColourName = keyof typeof COLOURS
export const colourNames = Object.keys(COLOURS) as ColourName[]
