import { type Language, type MessageKey, translate } from '../../../shared/i18n/index.ts'
import { measureWords } from '../../../shared/scene/measureWords.ts'
import type { TakeStage } from '../../../shared/scene/takeRequest.ts'
import type { Understanding, UnderstoodFact } from '../../../shared/scene/understanding.ts'
import type { PictureFault } from '../../simulator/picture/frameChecks.ts'
import type { Inspection } from '../../simulator/take/inspection.ts'
import { lengthWords } from '../quantityWords.ts'
import type { GalleryPrompt } from './prompts.ts'

/** What became of one prompt. Paths are relative to the page. */
export type GalleryOutcome =
  | {
      readonly kind: 'made'
      readonly inspection: Inspection
      readonly sheet: string
      readonly film: string | undefined
    }
  | { readonly kind: 'failed'; readonly reason: string }

export interface GalleryEntry {
  readonly prompt: GalleryPrompt
  readonly outcome: GalleryOutcome
  /** Wall time of everything. */
  readonly seconds: number
}

export interface GalleryFacts {
  readonly language: Language
  readonly size: string
  readonly version: string
  /** Prompts that were not reached. */
  readonly left: number
}

/** The page of a gallery: one HTML text that needs no network and no other file than the sheets and films beside it. */
export function galleryPage(entries: readonly GalleryEntry[], facts: GalleryFacts): string {
  const { language } = facts
  const say = (key: MessageKey, values = {}) => escaped(translate(language, key, values))
  const failed = entries.filter(({ outcome }) => outcome.kind === 'failed').length
  const faulty = entries.filter(({ outcome }) => outcome.kind === 'made' && outcome.inspection.faults.length > 0).length
  const summary = say('gallery.summary', { made: entries.length - failed, failed, faulty })
  const left = facts.left > 0 ? ` ${say('gallery.left', { count: facts.left })}` : ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('gallery.title')}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${say('gallery.title')}</h1>
<p>${summary}${left}</p>
<p class="facts">Dalang ${escaped(facts.version)} · ${escaped(facts.size)}</p></header>
<main>
${entries.map((entry, index) => article(entry, index, language)).join('\n')}
</main>
</body>
</html>
`
}

function article({ prompt, outcome, seconds }: GalleryEntry, index: number, language: Language): string {
  const heading = `<h2><span class="number">${index + 1}</span> <span lang="${prompt.language}">${escaped(prompt.words)}</span></h2>`
  const body =
    outcome.kind === 'failed'
      ? `<p class="fault">${escaped(translate(language, 'gallery.failed', { reason: outcome.reason }))}</p>`
      : madeBody(outcome, seconds, language)
  return `<article id="${escaped(prompt.name)}">${heading}\n${body}</article>`
}

function madeBody(
  { inspection, sheet, film }: Extract<GalleryOutcome, { kind: 'made' }>,
  seconds: number,
  language: Language,
): string {
  const say = (key: MessageKey, values = {}) => escaped(translate(language, key, values))
  const { faults, floating, understanding, stageSeconds } = inspection
  const faultWords = faults.map((fault) => {
    const words = escaped(faultName(fault, language))
    return fault === 'floating' ? `${words}: ${escaped(floating.join(', '))}` : words
  })
  const checks =
    faultWords.length === 0
      ? `<p class="sound">${say('gallery.sound')}</p>`
      : `<p class="fault">${faultWords.join(' · ')}</p>`
  const times = Object.entries(stageSeconds)
    .filter(([, spent]) => spent > 0)
    .map(([stage, spent]) => `${say(`stage.${stage as TakeStage}` as MessageKey)} ${spent.toFixed(1)} s`)
  const length = lengthWords(inspection.durationSeconds, language)
  const facts = say('gallery.facts', {
    length,
    work: seconds.toFixed(1),
    bodies: inspection.bodies,
    impacts: inspection.impacts,
    memory: Math.round(inspection.peakMemoryMb),
  })
  const link = film === undefined ? '' : `<p><a href="${escaped(film)}">${say('gallery.film')}</a></p>`
  return `<img src="${escaped(sheet)}" alt="" loading="lazy">
${checks}
${lists(understanding, measuresOf(inspection, language), language)}
<p class="facts">${facts}<br>${times.join(' · ')}</p>
${link}`
}

/** What is wrong with a picture, in words. */
export function faultName(fault: PictureFault, language: Language): string {
  return translate(language, `gallery.fault.${fault}`)
}

/** What was measured on the motion, each with the things that it was measured on and what it must be. */
function measuresOf({ report }: Inspection, language: Language): string[] {
  return report.measures.map((measure) => {
    const { name, value, expected } = measureWords(measure, language)
    return `${name}: ${value}${expected === undefined ? '' : ` (${expected})`}`
  })
}

function lists({ understood, assumed, unmet }: Understanding, measures: readonly string[], language: Language): string {
  const facts = (key: MessageKey, list: readonly UnderstoodFact[]) =>
    row(
      key,
      list.map(({ subject, value }) => `${subject}: ${value}`),
    )
  const row = (key: MessageKey, items: readonly string[]) =>
    items.length === 0 ? '' : `<dt>${escaped(translate(language, key))}</dt><dd>${items.map(escaped).join('; ')}</dd>`
  return `<dl>${facts('gallery.understood', understood)}${facts('gallery.assumed', assumed)}${row(
    'gallery.unmet',
    unmet.map(({ words, explanation }) => `${words}: ${explanation}`),
  )}${row('gallery.measured', measures)}</dl>`
}

/** Text as it may stand in HTML, also inside an attribute's quotes. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => names[character]!)
}

const STYLE = `
:root { color-scheme: dark; font: 13px/1.5 system-ui, sans-serif; background: #16181c; color: #d8d4cc; }
body { margin: 0 auto; max-width: 1320px; padding: 24px; }
h1 { font-size: 20px; margin: 0; }
h2 { font-size: 15px; font-weight: 600; margin: 0 0 8px; }
article { border-top: 1px solid #33363d; padding: 20px 0; }
img { display: block; max-width: 100%; height: auto; background: #0c0d10; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 8px 0; }
dt, .facts, .number { color: #8f8b83; }
dd { margin: 0; }
.facts, .number { font-family: ui-monospace, monospace; font-size: 12px; }
.sound { color: #8f8b83; }
.fault { color: #e8a33d; font-weight: 600; }
a { color: #e8a33d; }
`
