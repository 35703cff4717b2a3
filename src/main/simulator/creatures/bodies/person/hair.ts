import type { Lump, Skin } from '../../skin.ts'
import { scarfColour } from './face.ts'
import { hatSkins } from './hats.ts'
import type { Hair, PersonForm } from './personForm.ts'

/** Hair or a head scarf, a beard and a hat; `r` is the radius of the head. */
export function hairSkins(form: PersonForm, r: number): Skin[] {
  const colour = form.hair === 'hijab' ? scarfColour(form) : form.hairColour
  const cap: Lump = { bone: 'head', from: [-r * 0.2, r * 0.3, 0], radius: r * 0.9, flat: [0.98, 0.99] }
  const fringe: Lump = {
    bone: 'head',
    from: [r * 0.42, r * 0.78, -r * 0.2],
    to: [r * 0.3, r * 0.8, r * 0.34],
    radius: r * 0.24,
    endRadius: r * 0.22,
  }
  const side = (z: number, down: number, wide: number): Lump => ({
    bone: 'head',
    from: [-r * 0.12, r * 0.25, z * r * 0.78],
    to: [-r * 0.16, -r * down, z * r * 0.8],
    radius: r * 0.26,
    endRadius: r * wide,
  })
  const styles: Record<Hair, Lump[]> = {
    bald: [],
    short: [cap, fringe, side(-1, -0.05, 0.14), side(1, -0.05, 0.14)],
    bob: [
      cap,
      fringe,
      side(-1, 0.65, 0.3),
      side(1, 0.65, 0.3),
      { bone: 'head', from: [-r * 0.5, 0, 0], to: [-r * 0.52, -r * 0.6, 0], radius: r * 0.62, endRadius: r * 0.5 },
    ],
    long: [
      cap,
      fringe,
      side(-1, 0.5, 0.24),
      side(1, 0.5, 0.24),
      { bone: 'head', from: [-r * 0.5, 0, 0], to: [-r * 0.78, -r * 0.9, 0], radius: r * 0.62, endRadius: r * 0.5 },
      {
        bone: 'chest',
        from: [-r * 0.95, r * 1.55, 0],
        to: [-r * 1.0, r * 0.6, 0],
        radius: r * 0.5,
        endRadius: r * 0.3,
        flat: [0.6, 1.1],
      },
    ],
    bun: [
      cap,
      fringe,
      side(-1, 0, 0.14),
      side(1, 0, 0.14),
      { bone: 'head', from: [-r * 0.85, r * 0.75, 0], radius: r * 0.42 },
    ],
    ponytail: [
      cap,
      fringe,
      side(-1, 0, 0.14),
      side(1, 0, 0.14),
      {
        bone: 'head',
        from: [-r * 1.05, r * 0.55, 0],
        to: [-r * 1.4, -r * 0.7, 0],
        radius: r * 0.28,
        endRadius: r * 0.12,
      },
    ],
    // A cloth over the crown that frames the face, falls straight past the cheeks and lies on shoulders and chest.
    hijab: [
      { bone: 'head', from: [-r * 0.22, r * 0.16, 0], radius: r * 1.0, flat: [0.98, 0.98] },
      {
        bone: 'head',
        from: [-r * 0.3, r * 0.1, 0],
        to: [-r * 0.26, -r * 0.95, 0],
        radius: r * 0.92,
        endRadius: r * 0.72,
        flat: [0.82, 1],
      },
      { bone: 'head', from: [r * 0.02, -r * 0.98, 0], radius: r * 0.5 },
      { bone: 'head', from: [r * 0.16, r * 0.8, -r * 0.32], to: [r * 0.16, r * 0.8, r * 0.32], radius: r * 0.29 },
      {
        bone: 'chest',
        from: [-r * 0.08, r * 2.25, 0],
        to: [-r * 0.1, r * 1.5, 0],
        radius: r * 0.62,
        endRadius: r * 1.08,
        flat: [0.84, 1.2],
      },
    ],
  }
  const skins: Skin[] =
    styles[form.hair].length === 0 ? [] : [{ colour, blend: r * 0.22, cell: r * 0.075, lumps: styles[form.hair] }]
  if (form.beard) {
    skins.push({
      colour: form.hairColour,
      blend: r * 0.2,
      cell: r * 0.09,
      lumps: [
        { bone: 'head', from: [r * 0.42, -r * 0.78, 0], radius: r * 0.36 },
        ...([-1, 1] as const).map(
          (z): Lump => ({
            bone: 'head',
            from: [r * 0.05, -r * 0.25, z * r * 0.7],
            to: [r * 0.3, -r * 0.75, z * r * 0.35],
            radius: r * 0.16,
            endRadius: r * 0.24,
          }),
        ),
      ],
    })
  }
  return [...skins, ...hatSkins(form, r)]
}
