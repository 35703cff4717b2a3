import { TICKS_PER_SECOND, type Ticks } from '../time/index.ts'
import { ASCENDER, DESCENDER, textWidth } from './dalangSansMetrics.ts'
import type { WatermarkLayer } from './framePlan.ts'
import type { Rect, Size } from './placePicture.ts'

/**
 * The visible mark. It says that the film was made with AI, with what, and which record it belongs to, and it
 * moves: a mark that rests can be cropped away. In each cycle it visits every zone once, the middle of the
 * picture among them, and stays two to four seconds. Text is at least 5 % of the frame's short side (the size
 * that GB 45438-2025 asks for).
 */

export type MarkLanguage = 'en' | 'id'

const DISCLOSURE: Record<MarkLanguage, string> = { en: 'Made with AI', id: 'Dibuat dengan AI' }
const STUDIO = 'Dalang'
const SEPARATOR = ' · '
const TEXT_HEIGHT_OF_SHORT_SIDE = 0.05
const MARGIN_OF_SHORT_SIDE = 0.045
const OPACITY = 0.9
const ORIGIN_TEXT_SIZE = 0.62

const ZONES = ['topLeft', 'topRight', 'centre', 'bottomLeft', 'bottomRight'] as const
export type MarkZone = (typeof ZONES)[number]

const MEAN_DWELL_SECONDS = 3
const CYCLE: Ticks = (TICKS_PER_SECOND * MEAN_DWELL_SECONDS * ZONES.length) as Ticks

export interface MarkedRecord {
  /** The record that the mark names and whose id draws its path. */
  readonly recordId: string
  readonly language: MarkLanguage
}

/** `Made with AI · Dalang · 7K2M9Q`. */
export function markText(marked: MarkedRecord): string {
  return [DISCLOSURE[marked.language], STUDIO, shortId(marked.recordId)].join(SEPARATOR)
}

/** Six letters and digits (Crockford's base 32: none looks like another) that stand for a record. */
export function shortId(recordId: string): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  let bits = hashText(recordId)
  let letters = ''
  for (let index = 0; index < 6; index += 1) {
    letters += alphabet[bits & 31]
    bits >>>= 5
  }
  return letters
}

/** Where the mark stands at `tick` and what it says. */
export function watermarkAt(marked: MarkedRecord, frame: Size, tick: Ticks): WatermarkLayer {
  const text = markText(marked)
  const shortSide = Math.min(frame.width, frame.height)
  const textHeight = Math.ceil(shortSide * TEXT_HEIGHT_OF_SHORT_SIDE)
  const stay = stayAt(marked.recordId, tick)
  const size = markSize(text, textHeight)
  const margin = shortSide * MARGIN_OF_SHORT_SIDE
  const left = margin + size.width / 2
  const top = margin + size.height / 2
  const { x, y } = centreOf(stay, frame, left, top)
  return { kind: 'watermark', text, x, y, textHeight, opacity: OPACITY }
}

interface Stay {
  readonly zone: MarkZone
  /** Two numbers in [-1, 1) that keep the middle position from repeating. */
  readonly driftX: number
  readonly driftY: number
}

function stayAt(recordId: string, tick: Ticks): Stay {
  const cycle = Math.max(0, Math.floor(tick / CYCLE))
  const order = zonesOfCycle(recordId, cycle)
  const ends = dwellEnds(recordId, cycle)
  const into = tick - cycle * CYCLE
  const found = ends.findIndex((end) => into < end)
  const index = found === -1 ? order.length - 1 : found
  const draw = randomOf(`${recordId}/${cycle}/${index}/drift`)
  return { zone: order[index]!, driftX: draw() * 2 - 1, driftY: draw() * 2 - 1 }
}

/**
 * Every zone once, in an order drawn from the record; the first is never the last of the cycle before. A film opens
 * with the mark in a corner: the middle is where its title stands.
 */
function zonesOfCycle(recordId: string, cycle: number): MarkZone[] {
  const order = shuffled(recordId, cycle)
  if (cycle === 0 && order[0] === 'centre') swap(order, 0, 2)
  if (cycle > 0 && shuffled(recordId, cycle - 1).at(-1) === order[0]) swap(order, 0, 1)
  return order
}

function shuffled(recordId: string, cycle: number): MarkZone[] {
  const draw = randomOf(`${recordId}/${cycle}/order`)
  const order: MarkZone[] = [...ZONES]
  for (let index = order.length - 1; index > 0; index -= 1) swap(order, index, Math.floor(draw() * (index + 1)))
  return order
}

function swap(order: MarkZone[], one: number, other: number): void {
  const held = order[one]!
  order[one] = order[other]!
  order[other] = held
}

/** When each stay of a cycle ends: two to four seconds each, the whole cycle always equally long. */
function dwellEnds(recordId: string, cycle: number): number[] {
  const draw = randomOf(`${recordId}/${cycle}/dwell`)
  const [a, b] = [draw() * 2 - 1, draw() * 2 - 1]
  let end = 0
  return [a, b, -a, 0, -b].map((longer) => {
    end += Math.round((MEAN_DWELL_SECONDS + longer) * TICKS_PER_SECOND)
    return end
  })
}

function centreOf(stay: Stay, frame: Size, left: number, top: number): { x: number; y: number } {
  const right = frame.width - left
  const bottom = frame.height - top
  switch (stay.zone) {
    case 'topLeft':
      return { x: left, y: top }
    case 'topRight':
      return { x: right, y: top }
    case 'bottomLeft':
      return { x: left, y: bottom }
    case 'bottomRight':
      return { x: right, y: bottom }
    case 'centre':
      return { x: frame.width * (0.5 + stay.driftX / 8), y: frame.height * (0.5 + stay.driftY / 8) }
  }
}

export interface MarkLine {
  readonly text: string
  readonly fontSize: number
  readonly weight: 500 | 700
  /** Where the line begins and stands, from the mark's top left corner. */
  readonly x: number
  readonly baselineY: number
}

export interface MarkLayout extends Size {
  readonly lines: readonly MarkLine[]
  readonly cornerRadius: number
}

/** The two lines of the mark (the disclosure, then studio and record) and the plate under them. */
export function layOutMark(text: string, textHeight: number): MarkLayout {
  const [disclosure, ...origin] = text.split(SEPARATOR)
  const fontSize = textHeight / (ASCENDER + DESCENDER)
  const smaller = fontSize * ORIGIN_TEXT_SIZE
  const paddingX = fontSize * 0.5
  const paddingY = fontSize * 0.3
  const originText = origin.join(SEPARATOR)
  const width = Math.max(textWidth(disclosure!, fontSize, 700), textWidth(originText, smaller, 500))
  const firstBaseline = paddingY + fontSize * ASCENDER
  const secondBaseline = firstBaseline + smaller * 1.42
  return {
    width: width + paddingX * 2,
    height: secondBaseline + smaller * DESCENDER + paddingY,
    cornerRadius: fontSize * 0.28,
    lines: [
      { text: disclosure!, fontSize, weight: 700, x: paddingX, baselineY: firstBaseline },
      { text: originText, fontSize: smaller, weight: 500, x: paddingX, baselineY: secondBaseline },
    ],
  }
}

export function markSize(text: string, textHeight: number): Size {
  const { width, height } = layOutMark(text, textHeight)
  return { width, height }
}

/** The rectangle of the frame that the mark's plate fills. */
export function markRect(mark: WatermarkLayer): Rect {
  const { width, height } = markSize(mark.text, mark.textHeight)
  return { x: mark.x - width / 2, y: mark.y - height / 2, width, height }
}

/** FNV-1a, 32 bits, then the finaliser of MurmurHash3 so that near ids give far numbers. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Numbers in [0, 1) drawn from a text (SplitMix32). */
function randomOf(text: string): () => number {
  let state = hashText(text)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
  }
}
