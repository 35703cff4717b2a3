import { describe, expect, it } from 'vitest'
import type { AssetId } from '../../shared/model/index.ts'
import { PlayableCopies } from './playableCopies.ts'

const film = 'asset_a' as AssetId

function watched() {
  const asked: PromiseWithResolvers<boolean>[] = []
  let shownAnew = 0
  const copies = new PlayableCopies(
    () => {
      asked.push(Promise.withResolvers<boolean>())
      return asked.at(-1)!.promise
    },
    () => {
      shownAnew += 1
    },
  )
  const settled = () => new Promise((resolve) => setTimeout(resolve))
  return { copies, asked, settled, shownAnew: () => shownAnew, state: () => copies.states.getState().get(film) }
}

describe('the copy of a film that cannot be played', () => {
  it('is asked for once, however often the film is shown', () => {
    const { copies, asked, state } = watched()
    copies.need(film)
    copies.need(film)
    expect(asked).toHaveLength(1)
    expect(state()).toBe('making')
  })

  it('is shown as soon as it is there', async () => {
    const { copies, asked, settled, shownAnew } = watched()
    copies.need(film)
    expect(copies.isReady(film)).toBe(false)
    asked[0]!.resolve(true)
    await settled()
    expect(copies.isReady(film)).toBe(true)
    expect(shownAnew()).toBe(1)
  })

  it('is not asked for again when it cannot be made', async () => {
    const { copies, asked, settled, shownAnew, state } = watched()
    copies.need(film)
    asked[0]!.resolve(false)
    await settled()
    copies.need(film)
    expect([state(), asked.length, shownAnew()]).toEqual(['failed', 1, 0])
  })

  it('is asked for again after nobody answered', async () => {
    const { copies, asked, settled, state } = watched()
    copies.need(film)
    asked[0]!.reject(new TypeError('Failed to fetch'))
    await settled()
    expect(state()).toBeUndefined()
    copies.need(film)
    expect([state(), asked.length]).toEqual(['making', 2])
  })
})
