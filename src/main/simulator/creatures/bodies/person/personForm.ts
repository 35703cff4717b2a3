export type Hair = 'short' | 'bob' | 'long' | 'bun' | 'ponytail' | 'bald' | 'hijab'
export type Lower = 'trousers' | 'shorts' | 'skirt' | 'longSkirt'

/** How one person is built and dressed. Lengths as shares of the height. */
export interface PersonForm {
  readonly height: number
  /** Of the head, chin to crown. */
  readonly head: number
  readonly hipHeight: number
  readonly shoulders: number
  readonly hips: number
  /** Round of the trunk and limbs; 1 is usual. */
  readonly build: number
  readonly isWoman: boolean
  /** Elders bend forward, radians. */
  readonly stoop: number
  readonly skin: string
  readonly hair: Hair
  readonly hairColour: string
  readonly top: string
  /** Of a print all over the top, and of its collar. */
  readonly trim?: string
  readonly sleeves: 'short' | 'long'
  /** Reaches to the knees: a laboratory coat, a long tunic. */
  readonly isLongTop: boolean
  readonly lower: Lower
  readonly lowerColour: string
  /** A printed skirt. */
  readonly lowerPrint?: string
  readonly shoes: string
  readonly hat?: 'chef' | 'peci' | 'helmet' | 'straw' | 'cap'
  readonly hatColour?: string
  readonly apron?: string
  readonly beard?: true
}

export const ANKLE = 0.042

/** Lengths of one person's body, metres; `m` turns shares of the height into metres. */
export interface Measures {
  readonly m: (share: number) => number
  readonly hipY: number
  readonly waistY: number
  readonly shoulderY: number
  readonly shoulderHalf: number
  readonly headRadius: number
  readonly thigh: number
  readonly shin: number
  readonly arm: number
  readonly foreArm: number
  /** From the hip to the ankle. */
  readonly leg: number
  readonly hipHalf: number
}

/** The measures of a person of this form on a scale. */
export function measuresOf(form: PersonForm, scale: number): Measures {
  const tall = form.height * scale
  const m = (share: number) => share * tall
  const hipY = m(form.hipHeight)
  const leg = hipY - m(ANKLE)
  const [thigh, shin] = [leg * 0.515, leg * 0.495]
  const hipHalf = m(0.05 * form.hips)
  const shoulderHalf = m(0.112 * form.shoulders)
  const shoulderY = m(1 - form.head - 0.055)
  const waistY = hipY + (shoulderY - hipY) * 0.42
  const headRadius = m(form.head) / 2
  const arm = (shoulderY - hipY) * 0.55
  const foreArm = arm * 0.92
  return {
    m,
    hipY,
    leg,
    thigh,
    shin,
    hipHalf,
    shoulderHalf,
    shoulderY,
    waistY,
    headRadius,
    arm,
    foreArm,
  }
}
