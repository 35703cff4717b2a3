import { parseArgs } from 'node:util'
import { readPrompt } from '../../src/main/simulator/language/readPrompt.ts'
import { measureUnderstanding } from './measureUnderstanding.ts'
import { ASPECTS } from './score.ts'
import { f1, precision, recall, type Tally } from './tally.ts'

/**
 * `node test/understanding/run.ts` prints how well prompts are understood, per language, half and aspect;
 * `--failures entities` (or `all`) lists what is wrong with the sentences of the development half: `-` asked and
 * missed, `+` given and not asked. Of the held-out half only scores are printed.
 */
const { values } = parseArgs({ options: { failures: { type: 'string' } } })
const wantedAspects = ASPECTS.filter((aspect) => values.failures === aspect || values.failures === 'all')
if (values.failures !== undefined && wantedAspects.length === 0) {
  console.error(`--failures takes "all" or one of: ${ASPECTS.join(', ')}`)
  process.exit(2)
}

const part = (value: number) => value.toFixed(3)
const cells = (tally: Tally) =>
  tally.hit + tally.missed + tally.wrong === 0
    ? '     -      -      -     -'
    : `${part(precision(tally)).padStart(6)} ${part(recall(tally)).padStart(6)} ${part(f1(tally)).padStart(6)} ${String(tally.hit + tally.missed).padStart(5)}`

for (const [language, measured] of Object.entries(measureUnderstanding(readPrompt))) {
  if (wantedAspects.length > 0) {
    for (const { number, text, score } of measured.developmentSentences) {
      const faults = wantedAspects.flatMap((aspect) => score[aspect].faults.map((fault) => `    ${aspect} ${fault}`))
      if (faults.length > 0) console.log([`${language} ${number}  ${text}`, ...faults].join('\n'))
    }
    continue
  }
  const heading = 'precis. recall     F1 asked'
  console.log(`${language.padEnd(13)} development half             held-out half`)
  console.log(`${''.padEnd(13)}${heading}  ${heading}`)
  for (const aspect of ASPECTS) {
    console.log(`${aspect.padEnd(13)}${cells(measured.development[aspect])}   ${cells(measured.heldOut[aspect])}`)
  }
  console.log('')
}
