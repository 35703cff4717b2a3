import type { ThingModel } from '../model.ts'
import { BLOCKS } from './blocks.ts'
import { CHESS } from './chess.ts'
import { DOLLS } from './dolls.ts'
import { PLAYGROUND } from './playground.ts'
import { ROLLING } from './rolling.ts'
import { SPINNING } from './spinning.ts'
import { WAYANG } from './wayang.ts'

/** What children play with, and games. */
export const TOYS: Readonly<Record<string, ThingModel>> = {
  ...BLOCKS,
  ...ROLLING,
  ...DOLLS,
  ...WAYANG,
  ...SPINNING,
  ...CHESS,
  ...PLAYGROUND,
}
