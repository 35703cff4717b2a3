import { about, around, box, drawn, drum, oval, rod, smooth, tube, turned } from '../build.ts'
import type { ThingModel } from '../model.ts'
import { BLACK, STEEL } from '../stuffs.ts'
import { thing } from './pieces.ts'

export const CLOCKS: Readonly<Record<string, ThingModel>> = {
  wallClock: thing(
    'wood',
    '#7d5231',
    1,
    [
      rod([0, 0.17, -0.02], [0, 0.17, 0.02], 0.17),
      ...drawn(
        rod([0, 0.17, 0.019], [0, 0.17, 0.0215], 0.15, { material: 'plastic', colour: '#f6f3ea' }),
        ...Array.from({ length: 12 }, (_, k) => {
          const a = (k * Math.PI) / 6
          return box(
            [0.006, k % 3 ? 0.014 : 0.026, 0.003],
            [0.125 * Math.sin(a), 0.17 + 0.125 * Math.cos(a) - (k % 3 ? 0.007 : 0.013), 0.0215],
            { ...BLACK, turn: about('z', (-k * 180) / 6) },
          )
        }),
        rod([0, 0.17, 0.024], [-0.05, 0.22, 0.024], 0.0045, BLACK),
        rod([0, 0.17, 0.025], [0.06, 0.25, 0.025], 0.003, BLACK),
        rod([0, 0.17, 0.021], [0, 0.17, 0.03], 0.008, BLACK),
      ),
    ],
    { fixed: true },
  ),
  alarmClock: thing('metal', '#c0302a', 0.35, [
    rod([0, 0.075, -0.03], [0, 0.075, 0.03], 0.055),
    ...[-1, 1].map((s) => rod([s * 0.035, 0, 0], [s * 0.028, 0.035, 0], 0.006, STEEL)),
    ...drawn(
      rod([0, 0.075, 0.029], [0, 0.075, 0.031], 0.047, { material: 'plastic', colour: '#f6f3ea' }),
      ...[-1, 1].map((s) =>
        turned(oval(0.022, 0.02, 0), [s * 0.036, 0.122, 0], { turn: about('z', -s * 30), ...STEEL }),
      ),
      tube(
        [
          [-0.02, 0.132, 0],
          [0, 0.158, 0],
          [0.02, 0.132, 0],
        ],
        0.003,
        STEEL,
      ),
      ...Array.from({ length: 12 }, (_, k) => {
        const a = (k * Math.PI) / 6
        return rod(
          [0.038 * Math.sin(a), 0.075 + 0.038 * Math.cos(a), 0.031],
          [0.042 * Math.sin(a), 0.075 + 0.042 * Math.cos(a), 0.031],
          0.0014,
          BLACK,
        )
      }),
      rod([0, 0.075, 0.032], [-0.018, 0.09, 0.032], 0.002, BLACK),
      rod([0, 0.075, 0.033], [0.016, 0.104, 0.033], 0.0014, BLACK),
    ),
  ]),
  hourglass: thing('wood', '#8a5c38', 0.4, [
    drum(0.055, 0.014, [0, 0, 0]),
    drum(0.055, 0.014, [0, 0.186, 0]),
    turned(
      smooth([
        [0.036, 0.014],
        [0.04, 0.05],
        [0.02, 0.085],
        [0.005, 0.1],
        [0.02, 0.115],
        [0.04, 0.15],
        [0.036, 0.186],
      ]),
      [0, 0, 0],
      { material: 'glass', colour: '#dbe8ea' },
    ),
    ...drawn(
      turned(
        smooth([
          [0.033, 0.016],
          [0.03, 0.035],
          [0, 0.06],
        ]),
        [0, 0, 0],
        { material: 'soil', colour: '#d9b36a' },
      ),
      turned(
        smooth([
          [0, 0.103],
          [0.015, 0.115],
          [0.028, 0.135],
          [0, 0.136],
        ]),
        [0, 0, 0],
        { material: 'soil', colour: '#d9b36a' },
      ),
    ),
    ...around(3, (_, { x, z }) => rod([x * 0.046, 0.01, z * 0.046], [x * 0.046, 0.19, z * 0.046], 0.004)),
  ]),
}
