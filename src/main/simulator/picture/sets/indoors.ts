import { randomBetween, randomChoice } from '../../../../shared/random/seeded.ts'
import type { Vector3 } from '../../../../shared/scene/stagedScene.ts'
import { jars, onBack, panel, pendant, roomAround, roomWindow, shaded, walls } from './roomShell.ts'
import { type Coat, placed, Scenery, varied } from './scenery.ts'
import type { Site } from './site.ts'

export function kitchen(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const room = roomAround(site, { halfX: 2.9, back: 2.2, height: 2.8 })
  walls(scenery, room, '#d9d0bd', { dado: '#d9d0bd' })
  const at = onBack(room, 0)
  const cabinet = varied(randomChoice(random, ['#6f8a84', '#8b6a4c', '#5f7690', '#a9a08c']), random, 0.08)
  const unit = 0.62
  const count = Math.floor((2 * room.halfX) / unit)
  const start = (-count * unit) / 2
  const stove = Math.floor(count * randomBetween(random, 0.25, 0.4))
  const hob = start + (stove + 0.5) * unit
  const windowX = start + (stove + 3.6) * unit
  scenery.box(at(0, 0.88, 0.31), [count * unit, 0.045, 0.64], { paint: '#b8ad9c' })
  // Tiles between the worktop and the shelves.
  for (let tile = 0; tile < count * 4; tile++) {
    for (let row = 0; row < 3; row++) {
      const x = start + (tile + 0.5) * (unit / 4)
      panel(scenery, at, [x, 0.94 + row * 0.16], [unit / 4 - 0.008, 0.152], 0.012, {
        paint: varied('#e9e5d8', random, 0.05),
      })
    }
  }
  for (let index = 0; index < count; index++) {
    const x = start + (index + 0.5) * unit
    const isStove = index === stove
    const coat: Coat = { paint: isStove ? '#3a3c3f' : cabinet }
    scenery.box(at(x, 0, 0.29), [unit, 0.08, 0.52], { paint: '#3b3732' })
    scenery.box(at(x, 0.08, 0.3), [unit - 0.012, 0.8, 0.58], coat)
    scenery.box(at(x, 0.16, 0.6), [unit - 0.08, isStove ? 0.4 : 0.66, 0.012], {
      paint: isStove ? '#1d1e20' : shaded(cabinet, 1.12),
    })
    scenery.box(at(x, isStove ? 0.64 : 0.72, 0.615), [unit * 0.5, 0.02, 0.025], { paint: '#c9c4ba' })
    if (Math.abs(x - windowX) < 1.15 || Math.abs(x - hob) < 0.5) continue
    if (index % 5 === 4) {
      scenery.box(at(x, 1.5, 0.13), [unit, 0.03, 0.26], { paint: '#8b6a4c' })
      jars(scenery, site, at(x - unit / 2, 1.53, 0.13), unit, ['#c9b48a', '#b9735a', '#e4dccb', '#8c9c7a'])
      continue
    }
    scenery.box(at(x, 1.48, 0.17), [unit - 0.012, 0.8, 0.34], { paint: cabinet })
    scenery.box(at(x, 1.53, 0.345), [unit - 0.08, 0.7, 0.012], { paint: shaded(cabinet, 1.12) })
  }
  scenery.box(at(hob, 0.925, 0.31), [unit - 0.04, 0.012, 0.52], { paint: '#1e1f21' })
  scenery.post(at(hob - 0.12, 0.94, 0.22), at(hob - 0.12, 1.08, 0.22), [0.12, 0.12], { paint: '#b5483a' }, 14)
  scenery.box(at(hob, 1.62, 0.24), [unit, 0.12, 0.46], { paint: '#8f9498' })
  scenery.box(at(hob, 1.74, 0.16), [0.3, room.height - 1.74, 0.28], { paint: '#8f9498' })
  roomWindow(scenery, room, windowX, site)
  scenery.post(at(windowX, 0.93, 0.12), at(windowX, 1.18, 0.12), [0.018, 0.018], { paint: '#c3c7ca' }, 8)
  scenery.post(at(windowX, 1.18, 0.12), at(windowX, 1.14, 0.28), [0.018, 0.016], { paint: '#c3c7ca' }, 8)
  jars(scenery, site, at(start + 0.2, 0.925, 0.2), 0.9, ['#d8cbb0', '#a7b0a0', '#c98d5c'])
  const fridge = start + (count - 0.5) * unit
  scenery.box(at(fridge, 0, 0.34), [0.72, 1.85, 0.68], { paint: '#d5d8d6' })
  scenery.box(at(fridge, 0.66, 0.69), [0.7, 0.012, 0.012], { paint: '#8e9292' })
  scenery.box(at(fridge - 0.27, 0.85, 0.7), [0.03, 0.5, 0.03], { paint: '#8e9292' })
  pendant(scenery, room, site.radius * 0.5, room.back + 1.1, site)
  return scenery
}

export function classroom(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const room = roomAround(site, { halfX: 4, back: 3, height: 3 })
  walls(scenery, room, '#d5d6c4', { dado: '#8fa394' })
  const at = onBack(room, 0)
  const frame: Coat = { paint: '#8a6440' }
  panel(scenery, at, [0, 0.92], [3.76, 1.36], 0.02, frame)
  panel(scenery, at, [0, 0.98], [3.6, 1.22], 0.035, { paint: '#2f4a3d' })
  scenery.box(at(0, 0.9, 0.08), [3.76, 0.04, 0.1], frame)
  const chalk: Coat = { paint: '#cfd8cc' }
  for (let line = 0; line < 4; line++) {
    for (let x = -1.6; x < -0.1; ) {
      const word = randomBetween(random, 0.08, 0.3)
      panel(scenery, at, [x + word / 2, 1.95 - line * 0.22], [word, 0.022 + 0.02 * random()], 0.04, chalk)
      x += word + 0.06
    }
  }
  // A drawing of a triangle and a circle, as geometry is taught.
  const stroke = (from: readonly [number, number], to: readonly [number, number]) =>
    scenery.post(at(from[0], from[1], 0.045), at(to[0], to[1], 0.045), [0.01, 0.01], chalk, 4)
  stroke([0.5, 1.2], [1.5, 1.2])
  stroke([1.5, 1.2], [0.5, 1.9])
  stroke([0.5, 1.9], [0.5, 1.2])
  for (let part = 0; part < 16; part++) {
    const on = (index: number) =>
      [1.45 + 0.2 * Math.cos((Math.PI * index) / 8), 1.8 + 0.2 * Math.sin((Math.PI * index) / 8)] as const
    stroke(on(part), on(part + 1))
  }
  for (const side of [-1, 1]) {
    if (room.halfX > 3.2)
      roomWindow(scenery, room, side * (1.9 + (room.halfX - 1.9) / 2), site, [Math.min(1.3, room.halfX - 2.4), 1.3])
  }
  panel(scenery, at, [2.15, 2.35], [0.5, 0.4], 0.02, { paint: '#c9b98f' })
  for (let desk = 0; desk < 10; desk++) {
    const [x, z] = [(desk % 5) * 1.6 - 3.2, room.back + 1.15 + Math.floor(desk / 5) * 1.25]
    if (!site.isClear(x, z, 0.62) || Math.abs(x) > room.halfX - 0.6) continue
    schoolDesk(scenery, [x, 0, z], random() * 0.1 - 0.05)
  }
  const cupboard = room.halfX - 0.5
  scenery.box([cupboard, 0, room.back + 0.3], [0.9, 1.2, 0.45], { paint: '#9b7650' })
  for (let book = 0; book < 8; book++)
    scenery.box([cupboard - 0.35 + book * 0.08, 1.2, room.back + 0.3], [0.05, 0.18 + 0.1 * random(), 0.2], {
      paint: varied(randomChoice(random, ['#a2443a', '#3d5d7c', '#4f7a55', '#c49a48']), random),
    })
  scenery.lump([cupboard + 0.3, 1.42, room.back + 0.3], [0.15, 0.15, 0.15], { paint: '#4d7fa8' }, random, {
    roughness: 0,
    detail: 2,
  })
  pendant(scenery, room, -site.radius, room.back + 1.6, site, '#dadfd8')
  return scenery
}

function schoolDesk(scenery: Scenery, base: Vector3, turn: number): void {
  const at = placed(base, turn)
  const wood: Coat = { paint: '#b98d5a' }
  const iron: Coat = { paint: '#4a4f54' }
  scenery.box(at(0, 0.7, 0), [1.1, 0.035, 0.5], wood, turn)
  for (const x of [-0.48, 0.48]) for (const z of [-0.2, 0.2]) scenery.box(at(x, 0, z), [0.035, 0.7, 0.035], iron, turn)
  scenery.box(at(0, 0.42, 0.55), [0.4, 0.03, 0.38], wood, turn)
  scenery.box(at(0, 0.62, 0.74), [0.4, 0.2, 0.025], wood, turn)
  for (const x of [-0.17, 0.17])
    for (const z of [0.4, 0.72]) scenery.box(at(x, 0, z), [0.03, z > 0.5 ? 0.8 : 0.42, 0.03], iron, turn)
}

export function laboratory(site: Site): Scenery {
  const scenery = new Scenery()
  const { random } = site
  const room = roomAround(site, { halfX: 3.6, back: 2.4, height: 2.9 })
  walls(scenery, room, '#ccd5d8', { dado: '#b3c4c9' })
  const at = onBack(room, 0)
  const length = 2 * room.halfX - 0.4
  scenery.box(at(0, 0, 0.36), [length, 0.86, 0.66], { paint: '#c3cbcd' })
  for (let door = 0; door < Math.floor(length / 0.7); door++)
    scenery.box(at(-length / 2 + 0.35 + door * 0.7, 0.12, 0.69), [0.64, 0.66, 0.015], { paint: '#dde3e4' })
  scenery.box(at(0, 0.86, 0.37), [length, 0.045, 0.72], { paint: '#3c4247' })
  const liquids = ['#3f8fb8', '#c75a4a', '#7fae4c', '#d2a93f', '#8a66b0']
  for (const y of [1.5, 1.92]) {
    scenery.box(at(-room.halfX * 0.42, y, 0.14), [room.halfX * 0.95, 0.03, 0.27], { paint: '#e8eced' })
    jars(scenery, site, at(-room.halfX * 0.42 - room.halfX * 0.475, y + 0.03, 0.14), room.halfX * 0.95, [
      ...liquids,
      '#dfe7e8',
    ])
  }
  for (let flask = 0; flask < 7; flask++) {
    const x = -length / 2 + 0.5 + (flask * (length - 1)) / 6 + 0.1 * random()
    const paint = varied(liquids[flask % liquids.length]!, random, 0.1)
    const glass: Coat = { paint: '#d6e4e6' }
    if (flask % 2 === 0) {
      scenery.post(at(x, 0.905, 0.34), at(x, 1.0, 0.34), [0.1, 0.062], { paint }, 14)
      scenery.post(at(x, 1.0, 0.34), at(x, 1.1, 0.34), [0.062, 0.028], glass, 14)
      scenery.post(at(x, 1.1, 0.34), at(x, 1.18, 0.34), [0.028, 0.03], glass, 14)
    } else {
      for (let tube = 0; tube < 5; tube++) {
        const px = x + (tube - 2) * 0.06
        scenery.post(at(px, 0.93, 0.3), at(px, 1.05, 0.3), [0.019, 0.019], { paint: varied(liquids[tube]!, random) }, 8)
        scenery.post(at(px, 1.05, 0.3), at(px, 1.12, 0.3), [0.019, 0.019], glass, 8)
      }
      scenery.box(at(x, 0.99, 0.3), [0.34, 0.02, 0.07], { paint: '#a5794c' })
      scenery.box(at(x, 0.905, 0.3), [0.34, 0.025, 0.07], { paint: '#a5794c' })
    }
  }
  microscope(scenery, at(room.halfX * 0.25, 0.905, 0.36))
  roomWindow(scenery, room, room.halfX * 0.5, site, [1.5, 1.2])
  panel(scenery, at, [room.halfX * 0.5 - 1.35, 1.2], [0.75, 0.95], 0.02, { paint: '#f1efe4' })
  for (let cell = 0; cell < 42; cell++) {
    const [column, row] = [cell % 7, Math.floor(cell / 7)]
    if (row === 0 && column > 0 && column < 6) continue
    const paint = ['#d77a61', '#d8b45a', '#7fa8a0', '#8aa0c8'][(column + row) % 4]!
    panel(scenery, at, [room.halfX * 0.5 - 1.35 + (column - 3) * 0.096, 1.98 - row * 0.13], [0.084, 0.112], 0.03, {
      paint,
    })
  }
  pendant(scenery, room, -site.radius * 0.6, room.back + 1.1, site, '#e3e8ea')
  return scenery
}

function microscope(scenery: Scenery, [x, y, z]: Vector3): void {
  const body: Coat = { paint: '#30343a' }
  scenery.box([x, y, z], [0.18, 0.035, 0.24], body)
  scenery.box([x, y + 0.03, z - 0.09], [0.06, 0.3, 0.05], body)
  scenery.box([x, y + 0.12, z + 0.01], [0.15, 0.015, 0.15], body)
  scenery.post([x, y + 0.16, z + 0.02], [x, y + 0.36, z - 0.02], [0.026, 0.03], { paint: '#d9dcdd' }, 10)
  scenery.post([x, y + 0.36, z - 0.02], [x, y + 0.44, z + 0.05], [0.022, 0.022], body, 10)
}
