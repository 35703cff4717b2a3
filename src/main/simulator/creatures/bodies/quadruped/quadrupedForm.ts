import type { Sole } from '../../body.ts'

/** How an animal on four legs is built. Lengths as shares of the height of its back. */
export interface QuadrupedForm {
  /** Of the back, metres. */
  readonly height: number
  /** Hip to shoulder. */
  readonly length: number
  readonly chest: number
  readonly belly: number
  readonly rump: number
  /** Of the trunk, on its height. */
  readonly breadth: number
  /** Height of hips and shoulders. */
  readonly legs: number
  readonly legRadius: number
  readonly foot: number
  readonly sole: Sole
  readonly neck: number
  readonly neckRadius: number
  /** Up from level, radians. */
  readonly neckAngle: number
  readonly head: number
  readonly snout: number
  readonly snoutRadius: number
  readonly ears: 'pointed' | 'round' | 'floppy' | 'long' | 'leaf' | 'none'
  readonly earSize: number
  readonly tail: number
  readonly tailRadius: number
  /** At its root, up from straight behind, radians; it curls by `tailCurl` over its length. */
  readonly tailAngle: number
  readonly tailCurl: number
  readonly tailEnd?: 'tuft' | 'bushy'
  readonly eye: number
  readonly horns?: 'short' | 'curved' | 'antlers' | 'giraffe'
  readonly trunk?: true
  readonly tusks?: true
  readonly mane?: 'horse' | 'lion'
  readonly shell?: string
  readonly hops?: true
  /** Feet beside the body, knees out to the side, as reptiles stand: so many times as far apart. */
  readonly sprawl?: number
  /** How far the trunk bends from side to side with a step, radians. */
  readonly sways?: number
  /** Hind legs on the length of usual ones; folded while it stands, stretched behind it as it leaps. */
  readonly hind?: number
  /** How the trunk is carried: its pitch, radians, and how much higher (or lower) than by its legs. */
  readonly poise?: { readonly pitch: number; readonly up: number }
  /** On top of the head. */
  readonly eyesUp?: true
  readonly coat: string
  readonly second: string
  readonly pattern: 'plain' | 'belly' | 'stripes' | 'patches' | 'spots' | 'socks'
  readonly muzzle: string
  readonly nose: string
  readonly maneColour?: string
  readonly footColour?: string
}

export const TAIL_BONES = 5
export const LEGS = [
  { name: 'HL', isFront: false, z: -1 },
  { name: 'FL', isFront: true, z: -1 },
  { name: 'HR', isFront: false, z: 1 },
  { name: 'FR', isFront: true, z: 1 },
] as const

/** Lengths of one animal's body, metres; `m` turns shares of the height of its back into metres. */
export interface QuadrupedMeasures {
  readonly m: (share: number) => number
  readonly h: number
  readonly legTop: number
  /** Of the distance from hips to shoulders. */
  readonly half: number
  readonly spineY: number
  /** From the middle to a foot. */
  readonly track: number
  readonly tailLength: number
  readonly headSize: number
  readonly upperFront: number
  readonly lowerFront: number
  readonly metatarsus: number
  readonly thigh: number
  readonly shin: number
}

/** Legs that stand out to the side are longer than they are high. */
const BENT = 1.4

/** The measures of an animal of this form on a scale. */
export function quadrupedMeasures(form: QuadrupedForm, scale: number): QuadrupedMeasures {
  const h = form.height * scale
  const m = (share: number) => share * h
  const legTop = m(form.legs)
  const half = m(form.length) / 2
  const radius = m(Math.max(form.chest, form.rump))
  const spineY = h - radius
  const track = m(form.chest * form.breadth) * 0.62
  const tailLength = m(form.tail) / TAIL_BONES
  const headSize = m(form.head)
  const bent = form.sprawl === undefined ? 1 : BENT
  const hind = form.hind ?? 1
  const upperFront = legTop * 0.5 * bent
  const lowerFront = legTop * 0.46 * bent
  const metatarsus = legTop * (form.sole === 'hoof' ? 0.3 : 0.26) * hind
  const thigh = legTop * 0.47 * bent * hind
  const shin = legTop * 0.45 * bent * hind
  return {
    m,
    h,
    legTop,
    half,
    spineY,
    track,
    tailLength,
    headSize,
    upperFront,
    lowerFront,
    metatarsus,
    thigh,
    shin,
  }
}
