import type { Solid } from '../../body.ts'
import type { Skin } from '../../skin.ts'
import { horns, manes } from './adornments.ts'
import { coatMarks } from './coat.ts'
import { earLumps, headSolids, jawLumps, noseLumps, skullLumps } from './head.ts'
import type { QuadrupedForm, QuadrupedMeasures } from './quadrupedForm.ts'
import { hoofs, legLumps, shell, tailLumps, trunkLumps } from './trunk.ts'

/** What of an animal is seen. */
export function fleshOf(form: QuadrupedForm, size: QuadrupedMeasures): { skins: Skin[]; solids: Solid[] } {
  const { m, h, headSize: s } = size
  const marks = coatMarks(size)
  const mark = marks[form.pattern]
  const coat = { colour: form.coat, ...(mark === undefined ? {} : { second: form.second, mark }) }
  const skins: Skin[] = [
    {
      ...coat,
      blend: m(0.09),
      cell: h * (form.length > 1.3 ? 0.034 : 0.03),
      lumps: [...trunkLumps(form, size), ...legLumps(form, size)],
    },
    {
      ...coat,
      blend: s * 0.18,
      cell: s * 0.075,
      lumps: [
        ...skullLumps(form, size),
        ...earLumps(form, size),
        ...(form.trunk ? noseLumps(size) : []),
        {
          bone: 'neck',
          from: [0, m(form.neck * 0.6), 0],
          to: [0, m(form.neck), 0],
          radius: m(form.neckRadius * 0.94),
          endRadius: m(form.neckRadius * 0.88),
          flat: [1, 0.85],
        },
      ],
    },
    {
      colour: form.muzzle,
      blend: s * 0.1,
      cell: s * 0.07,
      lumps: [
        ...jawLumps(form, size),
        {
          bone: 'head',
          from: [s * (0.3 + form.snout * 0.92), -s * (0.2 + form.snout * 0.15), 0],
          radius: s * form.snoutRadius * 0.94,
          flat: [1, 1.05],
        },
      ],
    },
    {
      colour: form.tailEnd === 'tuft' ? (form.maneColour ?? form.coat) : form.coat,
      ...(form.pattern === 'stripes' ? { second: form.second, mark: marks.stripes! } : {}),
      blend: m(0.02),
      cell: Math.max(m(form.tailRadius) * 0.55, h * 0.012),
      lumps: tailLumps(form, size),
    },
  ]
  if (form.sole === 'hoof') skins.push(hoofs(form, size))
  skins.push(...manes(form, size))
  if (form.shell !== undefined) skins.push(shell(form.shell, size))
  skins.push(...horns(form, size))
  return { skins, solids: headSolids(form, size) }
}
