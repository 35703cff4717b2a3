/** What is wrong with a shot as a picture, found by measuring it. */
export type PictureFault =
  | 'black'
  | 'blank'
  | 'blownOut'
  | 'subjectUnseen'
  | 'subjectCutOff'
  | 'emptyComposition'
  | 'floating'

/** How the light of a picture is spread. */
export interface PictureLight {
  /** Mean and standard deviation of luma, 0 to 255. */
  readonly mean: number
  readonly deviation: number
  /** Share of the pixels in which all colours are at their end. */
  readonly whiteShare: number
  /** The luma that only one pixel in a hundred passes. */
  readonly highlight: number
}

/** Measures a picture: RGBA, sRGB-encoded. Luma after ITU-R BT.709. Pure. */
export function pictureLight(rgba: Uint8ClampedArray): PictureLight {
  const pixels = rgba.length / 4
  const histogram = new Uint32Array(256)
  let [sum, squares, white] = [0, 0, 0]
  for (let at = 0; at < rgba.length; at += 4) {
    const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!]
    const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    sum += luma
    squares += luma * luma
    histogram[Math.round(luma)]!++
    if (Math.min(red, green, blue) >= WHITE) white++
  }
  const mean = sum / pixels
  let highlight = 255
  for (let above = 0; highlight > 0; highlight--) {
    above += histogram[highlight]!
    if (above > pixels / 100) break
  }
  return {
    mean,
    deviation: Math.sqrt(Math.max(0, squares / pixels - mean * mean)),
    whiteShare: white / pixels,
    highlight,
  }
}

const WHITE = 251
/** A night is dark, but something in it catches light. */
const BLACK_HIGHLIGHT = 24
/** Fog is nearly even, but not quite. */
const BLANK_DEVIATION = 1.5
const BLOWN_OUT_SHARE = 0.2

/** What is wrong with the light of one picture; undefined when nothing is. Pure. */
export function lightFault({ highlight, deviation, whiteShare }: PictureLight): PictureFault | undefined {
  if (highlight < BLACK_HIGHLIGHT) return 'black'
  if (whiteShare > BLOWN_OUT_SHARE) return 'blownOut'
  return deviation < BLANK_DEVIATION ? 'blank' : undefined
}

/** Where the object ids of a picture come from. */
export interface ObjectMap {
  readonly width: number
  readonly height: number
  /** Of the pixel's thing: 0 is nothing but sky. */
  readonly idAt: (pixel: number) => number
}

/** What the picture shows of its subject. */
export interface SubjectView {
  /** Of the picture's pixels. */
  readonly share: number
  /** Of the subject's outline's box, how much lies along the border of the picture: 0 when it is seen whole. */
  readonly cutShare: number
  /** Of the picture's pixels, everything that is neither sky nor ground. */
  readonly filledShare: number
}

/** Measures what a picture shows of the things that it is about. Pure. */
export function subjectView(
  { width, height, idAt }: ObjectMap,
  isSubject: (id: number) => boolean,
  isGround: (id: number) => boolean,
): SubjectView {
  let [seen, filled, atBorder] = [0, 0, 0]
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const id = idAt(y * width + x)
      if (id !== 0 && !isGround(id)) filled++
      if (!isSubject(id)) continue
      seen++
      ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) atBorder++
    }
  }
  const outline = seen === 0 ? 1 : right - left + 1 + (bottom - top + 1)
  return { share: seen / (width * height), cutShare: atBorder / outline, filledShare: filled / (width * height) }
}

/** A dozen pixels of a small picture. */
const UNSEEN_SHARE = 0.0003
const CUT_OFF_SHARE = 0.3
const EMPTY_SHARE = 0.002

/** What is wrong with how one picture shows its subject; a shot without one (`hasSubject`) may still be empty. Pure. */
export function viewFault(
  { share, cutShare, filledShare }: SubjectView,
  hasSubject: boolean,
): PictureFault | undefined {
  if (!hasSubject) return filledShare < EMPTY_SHARE ? 'emptyComposition' : undefined
  if (share < UNSEEN_SHARE) return 'subjectUnseen'
  return cutShare > CUT_OFF_SHARE ? 'subjectCutOff' : undefined
}

/** A thing that has come to rest, and how far the nearest thing is that could carry it. */
export interface Rest {
  readonly bodyId: string
  readonly gapMetres: number
  readonly sizeMetres: number
}

/** A resting thing touches what carries it within this share of its size. */
const REST_SHARE = 0.01

/** Whether a thing rests on nothing. Pure. */
export function isFloating({ gapMetres, sizeMetres }: Rest): boolean {
  return gapMetres > REST_SHARE * sizeMetres
}

/** What one picture of a shot was found to be. */
export interface CheckedPicture {
  readonly light: PictureFault | undefined
  readonly view: PictureFault | undefined
}

/** One bad picture in so many is a passing moment: a flash, a ball that rolls out of the picture. */
const PASSING_SHARE = 0.5

/**
 * The faults of a shot from those of its pictures and its rests: no picture may be black, blank or blown out; its subject
 * must be seen, whole, in most of them; nothing may rest on nothing. Pure.
 */
export function shotFaults(pictures: readonly CheckedPicture[], rests: readonly Rest[]): PictureFault[] {
  const faults = new Set(pictures.flatMap(({ light }) => light ?? []))
  for (const fault of new Set(pictures.flatMap(({ view }) => view ?? []))) {
    const share = pictures.filter(({ view }) => view === fault).length / pictures.length
    if (share > PASSING_SHARE) faults.add(fault)
  }
  if (rests.some(isFloating)) faults.add('floating')
  return [...faults]
}
