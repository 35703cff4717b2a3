import type { Solid } from '../../body.ts'
import type { Lump } from '../../skin.ts'
import { type BirdMeasures, SIDES } from './birdForm.ts'

/** A wing against the flank of a bird that does not fly; `z` is -1 on the left and 1 on the right. */
export function foldedWing({ girth, half }: BirdMeasures, z: number): Lump {
  return {
    bone: 'body',
    from: [half * 0.4, girth * 0.12, z * girth * 0.8],
    to: [-half * 1.05, girth * 0.12, z * girth * 0.42],
    radius: girth * 0.42,
    endRadius: girth * 0.14,
    flat: [1, 0.62],
  }
}

/** Both wings of a bird in the air, the outer halves fringed with feathers. */
export function spreadWings({ form, span }: BirdMeasures): Solid[] {
  const chord = span * 0.34
  const feathers = [0, 1, 2, 3, 4, 5].flatMap((index): [number, number][] => {
    const share = index / 5
    const [x, y] = [-chord * 0.62 * (1 - share * 0.55), span * 0.54 * (0.3 + 0.7 * share)]
    return [
      [x - chord * 0.16, y * 0.96],
      [x + chord * 0.08, y],
    ]
  })
  return SIDES.flatMap(([side]): Solid[] => [
    {
      kind: 'sheet',
      bone: `inner${side}`,
      thickness: span * 0.02,
      colour: form.wings,
      outline: [
        [chord * 0.28, 0],
        [chord * 0.36, span * 0.25],
        [chord * 0.3, span * 0.46],
        [-chord * 0.62, span * 0.46],
        [-chord * 0.75, span * 0.22],
        [-chord * 0.6, 0],
      ],
    },
    {
      kind: 'sheet',
      bone: `outer${side}`,
      thickness: span * 0.014,
      colour: form.wingTips,
      outline: [
        [-chord * 0.62, 0],
        ...feathers,
        [chord * 0.02, span * 0.54],
        [chord * 0.3, span * 0.3],
        [chord * 0.3, 0],
      ],
    },
  ])
}
