import type { Solid } from '../../body.ts'
import type { Lump, Skin } from '../../skin.ts'
import type { PersonForm } from './personForm.ts'

/** A wide cone against the sun; `r` is the radius of the head. */
export function hatSolids(form: PersonForm, r: number): Solid[] {
  if (form.hat !== 'straw') return []
  const cone = { kind: 'skirt', bone: 'head', colour: form.hatColour ?? '#d5b673', flat: 1 } as const
  return [{ ...cone, from: r * 0.42, to: r * 1.5, radius: r * 1.62, endRadius: r * 0.03 }]
}

/** What is worn on the head; `r` is the radius of the head. */
export function hatSkins(form: PersonForm, r: number): Skin[] {
  if (form.hat === undefined) return []
  const hatColour = form.hatColour ?? '#f4f1ea'
  const hats: Record<NonNullable<PersonForm['hat']>, Lump[]> = {
    chef: [
      {
        bone: 'head',
        from: [-r * 0.15, r * 0.85, 0],
        to: [-r * 0.2, r * 1.5, 0],
        radius: r * 0.74,
        endRadius: r * 0.7,
      },
      { bone: 'head', from: [-r * 0.2, r * 1.75, 0], radius: r * 0.95, flat: [1, 1] },
    ],
    peci: [
      {
        bone: 'head',
        from: [-r * 0.12, r * 0.8, 0],
        to: [-r * 0.16, r * 0.98, 0],
        radius: r * 0.78,
        endRadius: r * 0.72,
        flat: [1.08, 0.94],
      },
    ],
    helmet: [
      { bone: 'head', from: [-r * 0.14, r * 0.55, 0], radius: r * 0.96 },
      { bone: 'head', from: [r * 0.62, r * 0.66, -r * 0.3], to: [r * 0.62, r * 0.66, r * 0.3], radius: r * 0.16 },
    ],
    cap: [
      { bone: 'head', from: [-r * 0.18, r * 0.56, 0], radius: r * 0.88 },
      { bone: 'head', from: [r * 0.74, r * 0.52, -r * 0.34], to: [r * 0.74, r * 0.52, r * 0.34], radius: r * 0.13 },
      { bone: 'head', from: [r * 0.95, r * 0.47, -r * 0.2], to: [r * 0.95, r * 0.47, r * 0.2], radius: r * 0.11 },
    ],
    // The cone itself is a solid; this is what is under it.
    straw: [{ bone: 'head', from: [-r * 0.12, r * 0.42, 0], radius: r * 0.86 }],
  }
  return [{ colour: hatColour, blend: r * 0.12, cell: r * 0.11, lumps: hats[form.hat] }]
}
