import type { Solid } from '../../body.ts'
import type { Lump, Skin } from '../../skin.ts'
import { type BirdMeasures, SIDES } from './birdForm.ts'

/** The upper neck and the head. */
export function headLumps({ m, form }: BirdMeasures): Lump[] {
  return [
    {
      bone: 'neck',
      from: [0, m(form.neck) * 0.4, 0],
      to: [0, m(form.neck), 0],
      radius: m(form.neckRadius),
      endRadius: m(form.neckRadius) * 0.95,
    },
    { bone: 'head', from: [0, 0, 0], radius: m(form.head), flat: [1.02, 0.95] },
  ]
}

/** The bill; its lower half opens. */
export function billSkin({ m, form }: BirdMeasures): Skin {
  const [r, long] = [m(form.head), m(form.beak)]
  return {
    colour: form.bill,
    blend: r * 0.12,
    cell: Math.max(r * 0.11, 0.0008),
    lumps: [
      ...upperBill(r, long, form.beakKind),
      {
        bone: 'bill',
        from: [r * 0.7, -r * 0.28, 0],
        to: [r * 0.75 + long * 0.65, -r * 0.36, 0],
        radius: r * 0.16,
        endRadius: r * 0.08,
      },
    ],
  }
}

function upperBill(r: number, long: number, kind: BirdMeasures['form']['beakKind']): Lump[] {
  switch (kind) {
    case 'flat':
      return [
        {
          bone: 'head',
          from: [r * 0.8, -r * 0.15, 0],
          to: [r * 0.8 + long, -r * 0.3, 0],
          radius: r * 0.34,
          endRadius: r * 0.3,
          flat: [1, 1.15],
        },
      ]
    case 'hook':
      return [
        {
          bone: 'head',
          from: [r * 0.75, r * 0.02, 0],
          to: [r * 0.75 + long * 0.8, -r * 0.12, 0],
          radius: r * 0.36,
          endRadius: r * 0.22,
        },
        {
          bone: 'head',
          from: [r * 0.75 + long * 0.75, -r * 0.1, 0],
          to: [r * 0.75 + long * 0.8, -r * 0.48, 0],
          radius: r * 0.2,
          endRadius: r * 0.05,
        },
      ]
    case 'cone':
      return [
        {
          bone: 'head',
          from: [r * 0.8, -r * 0.02, 0],
          to: [r * 0.8 + long, -r * 0.14, 0],
          radius: r * 0.28,
          endRadius: r * 0.05,
        },
      ]
  }
}

/** Of a cock or a hen: three points on top and a wattle below. `r`: radius of the head, metres. */
export function combSkin(r: number, colour: string): Skin {
  const points = [-0.5, -0.05, 0.4].map(
    (x): Lump => ({
      bone: 'head',
      from: [x * r, r * 0.9, 0],
      to: [(x - 0.1) * r, r * 1.3, 0],
      radius: r * 0.26,
      endRadius: r * 0.16,
      flat: [1, 0.5],
    }),
  )
  const wattle: Lump = {
    bone: 'head',
    from: [r * 0.75, -r * 0.55, 0],
    to: [r * 0.7, -r * 0.95, 0],
    radius: r * 0.18,
    endRadius: r * 0.22,
    flat: [1, 0.6],
  }
  return { colour, blend: r * 0.2, cell: r * 0.13, lumps: [...points, wattle] }
}

/** Dark eyes with a glint; an owl's lie in yellow rings. */
export function eyeSolids({ m, form }: BirdMeasures): Solid[] {
  const eye = m(form.head) * (form.bigEyes ? 0.42 : 0.24)
  return SIDES.flatMap(([side]): Solid[] => [
    ...(form.bigEyes
      ? [
          {
            kind: 'ellipsoid',
            bone: `eye${side}`,
            at: [-eye * 0.15, 0, 0],
            radii: [eye * 0.5, eye * 1.2, eye * 1.2],
            colour: '#f0c243',
            glossy: true,
          } satisfies Solid,
        ]
      : []),
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [0, 0, 0],
      radii: [eye * 0.5, eye * (form.bigEyes ? 0.75 : 1), eye * (form.bigEyes ? 0.75 : 1)],
      colour: '#15110e',
      glossy: true,
    },
    {
      kind: 'ellipsoid',
      bone: `eye${side}`,
      at: [eye * 0.36, eye * 0.36, eye * 0.25],
      radii: [eye * 0.2, eye * 0.24, eye * 0.24],
      colour: '#ffffff',
      detail: 6,
    },
  ])
}
