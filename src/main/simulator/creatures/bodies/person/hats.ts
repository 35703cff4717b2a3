import type { Lump, Skin } from '../../skin.ts'
import type { PersonForm } from './personForm.ts'

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
        to: [-r * 0.16, r * 1.12, 0],
        radius: r * 0.78,
        endRadius: r * 0.72,
        flat: [1.08, 0.94],
      },
    ],
    helmet: [
      { bone: 'head', from: [-r * 0.1, r * 0.5, 0], radius: r * 0.98 },
      { bone: 'head', from: [r * 0.5, r * 0.52, 0], radius: r * 0.6, flat: [1.2, 1] },
    ],
    cap: [
      { bone: 'head', from: [-r * 0.15, r * 0.52, 0], radius: r * 0.9 },
      {
        bone: 'head',
        from: [r * 0.6, r * 0.62, -r * 0.25],
        to: [r * 0.6, r * 0.62, r * 0.25],
        radius: r * 0.42,
        flat: [1.25, 1],
      },
    ],
    straw: [{ bone: 'head', from: [0, r * 0.62, 0], to: [0, r * 1.35, 0], radius: r * 1.45, endRadius: r * 0.12 }],
  }
  return [{ colour: hatColour, blend: r * 0.12, cell: r * 0.11, lumps: hats[form.hat] }]
}
