import type { Lump, Skin } from '../../skin.ts'
import type { QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'

/** Manes. */
export function manes(form: QuadrupedForm, { m, headSize: s }: QuadrupedMeasures): Skin[] {
  const skins: Skin[] = []
  if (form.mane === 'horse') {
    skins.push({
      colour: form.maneColour ?? '#2e211a',
      blend: m(0.05),
      cell: s * 0.09,
      lumps: [
        {
          bone: 'neck',
          from: [m(form.neckRadius), m(0.02), 0],
          to: [m(form.neckRadius * 0.8), m(form.neck), 0],
          radius: m(0.045),
          endRadius: m(0.05),
          flat: [1.3, 0.7],
        },
        {
          bone: 'head',
          from: [-s * 0.1, s * 0.5, 0],
          to: [s * 0.28, s * 0.34, 0],
          radius: s * 0.14,
          endRadius: s * 0.08,
        },
      ],
    })
  }
  if (form.mane === 'lion') {
    skins.push({
      colour: form.maneColour ?? '#8a4b20',
      blend: s * 0.2,
      cell: s * 0.1,
      lumps: [
        { bone: 'head', from: [-s * 0.2, s * 0.05, 0], radius: s * 0.72, flat: [0.72, 1.05] },
        {
          bone: 'neck',
          from: [0, m(form.neck) * 0.3, 0],
          to: [0, m(form.neck) * 0.7, 0],
          radius: m(form.neckRadius * 1.5),
        },
        { bone: 'head', from: [-s * 0.05, -s * 0.5, 0], radius: s * 0.4 },
      ],
    })
  }
  return skins
}

/** Horns, antlers and tusks. */
export function horns(form: QuadrupedForm, { headSize: s }: QuadrupedMeasures): Skin[] {
  const hornOf = (z: number): Lump[] => {
    switch (form.horns) {
      case undefined:
        return []
      case 'short':
        return [
          {
            bone: 'head',
            from: [-s * 0.1, s * 0.44, z * s * 0.22],
            to: [-s * 0.22, s * 0.84, z * s * 0.34],
            radius: s * 0.075,
            endRadius: s * 0.02,
          },
        ]
      case 'curved':
        return [
          {
            bone: 'head',
            from: [-s * 0.1, s * 0.4, z * s * 0.3],
            to: [-s * 0.22, s * 0.46, z * s * 0.78],
            radius: s * 0.09,
            endRadius: s * 0.075,
          },
          {
            bone: 'head',
            from: [-s * 0.22, s * 0.46, z * s * 0.78],
            to: [-s * 0.36, s * 0.86, z * s * 0.92],
            radius: s * 0.075,
            endRadius: s * 0.02,
          },
        ]
      case 'giraffe':
        return [
          {
            bone: 'head',
            from: [-s * 0.1, s * 0.44, z * s * 0.16],
            to: [-s * 0.12, s * 0.72, z * s * 0.2],
            radius: s * 0.05,
            endRadius: s * 0.075,
          },
        ]
      case 'antlers':
        return [
          {
            bone: 'head',
            from: [-s * 0.1, s * 0.42, z * s * 0.16],
            to: [-s * 0.4, s * 1.1, z * s * 0.6],
            radius: s * 0.055,
            endRadius: s * 0.04,
          },
          {
            bone: 'head',
            from: [-s * 0.4, s * 1.1, z * s * 0.6],
            to: [0, s * 1.7, z * s * 0.75],
            radius: s * 0.045,
            endRadius: s * 0.02,
          },
          {
            bone: 'head',
            from: [-s * 0.3, s * 0.9, z * s * 0.45],
            to: [s * 0.15, s * 1.2, z * s * 0.5],
            radius: s * 0.04,
            endRadius: s * 0.02,
          },
        ]
    }
  }
  const lumps = [-1, 1].flatMap(hornOf)
  const tusks: Lump[] = form.tusks
    ? ([-1, 1] as const).map(
        (z): Lump => ({
          bone: 'head',
          from: [s * 0.36, -s * 0.26, z * s * 0.2],
          to: [s * 0.72, -s * 0.44, z * s * 0.26],
          radius: s * 0.055,
          endRadius: s * 0.025,
        }),
      )
    : []
  if (lumps.length + tusks.length > 0)
    return [
      {
        colour: tusks.length > 0 ? '#efe6d2' : form.horns === 'curved' ? '#4a4038' : '#d9cdb4',
        blend: s * 0.04,
        cell: s * 0.06,
        lumps: [...lumps, ...tusks],
      },
    ]
  return []
}
