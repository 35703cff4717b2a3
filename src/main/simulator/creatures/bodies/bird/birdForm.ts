/** How a bird is built. Lengths as shares of its standing height. */
export interface BirdForm {
  readonly height: number
  readonly body: number
  readonly girth: number
  /** Of the body's axis, up from level, radians. */
  readonly tilt: number
  readonly legs: number
  readonly neck: number
  readonly neckRadius: number
  readonly head: number
  readonly beak: number
  readonly beakKind: 'cone' | 'hook' | 'flat'
  readonly tail: number
  readonly wing: number
  /** Glides between beats. */
  readonly soars: boolean
  readonly webbed?: true
  readonly comb?: string
  readonly bigEyes?: true
  readonly plumage: string
  readonly second: string
  readonly pattern: 'plain' | 'breast' | 'hood'
  readonly wings: string
  readonly wingTips: string
  readonly bill: string
  readonly feet: string
}

/** Left and right, and where they are along Z. */
export const SIDES = [
  ['L', -1],
  ['R', 1],
] as const

/** The lengths of one bird, metres, and how it goes. */
export interface BirdMeasures {
  readonly form: BirdForm
  readonly height: number
  /** A share of its height in metres. */
  readonly m: (share: number) => number
  readonly leg: number
  readonly girth: number
  /** Half the length of the trunk. */
  readonly half: number
  /** Of one wing, spread. */
  readonly span: number
  readonly flies: boolean
  readonly swims: boolean
}

export function measuresOf(form: BirdForm, scale: number, gait: string): BirdMeasures {
  const height = form.height * scale
  const m = (share: number) => share * height
  return {
    form,
    height,
    m,
    leg: m(form.legs),
    girth: m(form.girth),
    half: m(form.body) / 2,
    span: m(form.wing),
    flies: gait === 'fly',
    swims: gait === 'swim',
  }
}
