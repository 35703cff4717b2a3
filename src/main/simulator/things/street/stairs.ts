import { box } from '../build.ts'
import type { ThingModel } from '../model.ts'

/** A flight of steps, metres: how many, how high and deep each is, how wide, and its borders. */
const FLIGHT = { steps: 5, rise: 0.17, tread: 0.3, width: 1.1, border: 0.12, above: 0.09 } as const

const LONG = FLIGHT.steps * FLIGHT.tread
const STONES = ['#a39a8b', '#9b9386', '#a8a093', '#958d80', '#9f9788'] as const

/** Each step a slab as long as what is under it; a border of stone on both sides, a little higher. They go down toward +X. */
export const STAIRS: Readonly<Record<string, ThingModel>> = {
  stairs: {
    material: 'stone',
    colour: '#9d9588',
    massKg: 1900,
    fixed: true,
    parts: Array.from({ length: FLIGHT.steps }, (_, step) => {
      const { rise, tread, width, border, above, steps } = FLIGHT
      const long = (steps - step) * tread
      const middle = (long - LONG) / 2
      const colour = STONES[step % STONES.length] as string
      const aside = (width + border) / 2
      return [
        box([long, rise, width], [middle, step * rise, 0], { colour, bevel: 0.006 }),
        ...[-aside, aside].map((z) =>
          box([long, (step === 0 ? 1 : 0) * above + rise, border], [middle, step === 0 ? 0 : step * rise + above, z], {
            bevel: 0.008,
          }),
        ),
      ]
    }).flat(),
    surfaces: [
      {
        height: FLIGHT.steps * FLIGHT.rise,
        x: [-LONG / 2, FLIGHT.tread - LONG / 2],
        z: [-FLIGHT.width / 2, FLIGHT.width / 2],
      },
    ],
  },
}
