import type { StagedScene } from '../../../shared/scene/stagedScene.ts'
import { readPrompt } from '../language/readPrompt.ts'
import { stageScene } from './stageScene.ts'

/** Prompts that every room of the generator is tried on. */
export const EXAMPLE_PROMPTS: readonly string[] = [
  'Bola merah jatuh dari meja kayu dan memantul tiga kali di lantai. Suasana ceria.',
  'A glass bottle topples on a wooden table',
  'Ten dominoes fall one after another at sunset, the camera orbits',
  'A blue box slides down a 20 degree ramp and hits a wall',
  'Sebuah bola basket dilempar ke menara kotak kayu',
  'A ball rolls off a table. A voice says "Watch how it bounces". Calm mood, morning light.',
]

/** The example prompts, read and staged at 16:9. Throws when one is refused. */
export function exampleScenes(seed = 1): readonly { readonly prompt: string; readonly scene: StagedScene }[] {
  return EXAMPLE_PROMPTS.map((prompt) => {
    const spec = readPrompt(prompt)
    if (!spec.ok) throw new Error(`"${prompt}" was refused: ${spec.refusal.explanation}`)
    const staged = stageScene(spec.value, { seed, aspect: { width: 16, height: 9 } })
    if (!staged.ok) throw new Error(`"${prompt}" was refused: ${staged.refusal.explanation}`)
    return { prompt, scene: staged.value.scene }
  })
}
