/** Draws waveforms and spectrograms of typical scenes' sound for a person to look at: `node test/bench/soundPictures.ts <folder>`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderEffects } from '../../src/main/simulator/sound/effects.ts'
import type { ImpactEvent } from '../../src/shared/scene/simulationRecord.ts'
import type { StagedScene } from '../../src/shared/scene/stagedScene.ts'
import { drawSound } from '../helpers/sound/picture.ts'
import { ball, bottle, bounces, dominoRun, impact, logOf, sceneOf, table } from '../helpers/sound/scenes.ts'
import { wavFile } from '../helpers/sound/wav.ts'

const folder = process.argv[2]
if (!folder) throw new Error('Name the folder to write to')
const RATE = 48_000
const run = dominoRun(20, 0.3)
const cases: Record<string, [StagedScene, readonly ImpactEvent[]]> = {
  rubberBallOnWood: [sceneOf([ball('ball', 'rubber', 0.08), table()]), bounces('ball', 'table', 1, 0.8, 4)],
  metalBallOnWood: [sceneOf([ball('ball', 'metal', 0.04), table()]), bounces('ball', 'table', 1, 0.55, 4)],
  metalBallOnMetal: [sceneOf([ball('ball', 'metal', 0.04), table('metal')]), bounces('ball', 'table', 1, 0.6, 4)],
  glassBottleOnWood: [
    sceneOf([bottle(), table()]),
    [impact(0.4, 'bottle', 'table', 2), impact(0.62, 'bottle', 'table', 0.9), impact(0.75, 'bottle', 'table', 0.4)],
  ],
  woodBallOnWood: [sceneOf([ball('ball', 'wood', 0.05), table()]), bounces('ball', 'table', 1, 0.5, 4)],
  dominoes: [sceneOf([...run.bodies, table()]), run.events],
}
for (const [name, [scene, events]] of Object.entries(cases)) {
  const began = performance.now()
  const stem = renderEffects(scene, logOf(events), scene.durationSeconds * RATE, RATE)
  console.log(name, `${(performance.now() - began).toFixed(0)} ms`)
  drawSound(
    join(folder, `${name}.png`),
    name,
    stem[0],
    RATE,
    events.map((event) => event.timeSeconds),
  )
  writeFileSync(join(folder, `${name}.wav`), wavFile(stem, RATE))
}
