import type { Vector3 } from '../../../../../shared/scene/stagedScene.ts'
import type { Solid } from '../../body.ts'
import type { Lump } from '../../skin.ts'
import { SIDES } from '../segments.ts'
import type { QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'

/** The head of an animal on four legs; lengths in it are shares of its size `s`. */
export function skullLumps(form: QuadrupedForm, { headSize: s }: QuadrupedMeasures): Lump[] {
  return [
    { bone: 'head', from: [0, s * 0.08, 0], radius: s * 0.46, flat: [1, 1.02] },
    {
      bone: 'head',
      from: [s * 0.12, -s * 0.1, 0],
      to: [s * (0.3 + form.snout), -s * (0.16 + form.snout * 0.16), 0],
      radius: s * (form.snoutRadius + 0.1),
      endRadius: s * form.snoutRadius,
      flat: [1, 0.95],
    },
    ...(form.sole === 'hoof'
      ? []
      : ([-1, 1] as const).map(
          (z): Lump => ({ bone: 'head', from: [s * 0.12, -s * 0.16, z * s * 0.26], radius: s * 0.22 }),
        )),
  ]
}

export function jawLumps(form: QuadrupedForm, { headSize: s }: QuadrupedMeasures): Lump[] {
  return [
    {
      bone: 'jaw',
      from: [0, 0, 0],
      to: [s * (0.14 + form.snout * 0.8), -s * (0.06 + form.snout * 0.12), 0],
      radius: s * form.snoutRadius * 0.85,
      endRadius: s * form.snoutRadius * 0.62,
    },
  ]
}

export function earLumps(form: QuadrupedForm, { headSize: s }: QuadrupedMeasures): Lump[] {
  const e = s * form.earSize
  const earOf = (side: 'L' | 'R'): Lump[] => {
    switch (form.ears) {
      case 'none':
        return []
      case 'pointed':
        return [
          {
            bone: `ear${side}`,
            from: [0, -e * 0.1, 0],
            to: [0, e * 0.75, 0],
            radius: e * 0.38,
            endRadius: e * 0.07,
            flat: [0.45, 1],
          },
        ]
      case 'round':
        return [{ bone: `ear${side}`, from: [0, e * 0.3, 0], radius: e * 0.48, flat: [0.4, 1] }]
      case 'floppy':
        return [
          {
            bone: `ear${side}`,
            from: [0, 0, 0],
            to: [0, e * 0.95, (side === 'L' ? 1 : -1) * -e * 0.25],
            radius: e * 0.2,
            endRadius: e * 0.32,
            flat: [1, 0.42],
          },
        ]
      case 'long':
        return [
          {
            bone: `ear${side}`,
            from: [0, 0, 0],
            to: [-e * 0.2, e * 1.5, 0],
            radius: e * 0.22,
            endRadius: e * 0.2,
            flat: [0.55, 1],
          },
        ]
      case 'leaf':
        return [
          {
            bone: `ear${side}`,
            from: [-e * 0.1, e * 0.5, 0],
            to: [-e * 0.16, e * 0.9, 0],
            radius: e * 0.62,
            endRadius: e * 0.5,
            flat: [1, 0.16],
          },
        ]
    }
  }
  return SIDES.flatMap(([side]) => earOf(side))
}

/** An elephant's trunk. */
export function noseLumps({ m }: QuadrupedMeasures): Lump[] {
  return Array.from(
    { length: 4 },
    (_, index): Lump => ({
      bone: `trunk${index}`,
      from: [0, 0, 0],
      to: [0, m(0.17), 0],
      radius: m(0.072 - 0.012 * index),
      endRadius: m(0.06 - 0.012 * index),
    }),
  )
}

/** Eyes, the inside of the ears and the tip of the nose. */
export function headSolids(form: QuadrupedForm, { headSize: s }: QuadrupedMeasures): Solid[] {
  const e = s * form.earSize
  const eye = s * form.eye
  const solids: Solid[] = SIDES.flatMap(([side]): Solid[] => [
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [0, 0, 0],
      radii: [eye * 0.62, eye * 1.05, eye],
      colour: '#17110d',
      glossy: true,
    },
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [eye * 0.42, eye * 0.42, eye * 0.3],
      radii: [eye * 0.26, eye * 0.27, eye * 0.27],
      colour: '#ffffff',
      detail: 6,
    },
    ...(form.ears === 'pointed' || form.ears === 'long'
      ? [
          {
            kind: 'ellipsoid' as const,
            bone: `ear${side}`,
            at: [e * 0.13, e * (form.ears === 'long' ? 0.75 : 0.28), 0] as Vector3,
            radii: [
              e * 0.09,
              e * (form.ears === 'long' ? 0.6 : 0.32),
              e * (form.ears === 'long' ? 0.12 : 0.2),
            ] as Vector3,
            colour: '#d9a3a0',
          },
        ]
      : []),
  ])
  const tip: Vector3 = [s * (0.3 + form.snout + form.snoutRadius * 0.86), -s * (0.1 + form.snout * 0.14), 0]
  if (!form.trunk)
    solids.push({
      kind: 'ellipsoid',
      bone: 'head',
      at: tip,
      radii: [s * form.snoutRadius * 0.3, s * form.snoutRadius * 0.34, s * form.snoutRadius * 0.5],
      colour: form.nose,
      glossy: form.sole === 'paw',
    })
  return solids
}
