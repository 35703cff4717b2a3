import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type MediaStore, openMediaStore } from './mediaStore.ts'

let folder: string
let store: MediaStore
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dalang-store-'))
  store = openMediaStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keep = async (words: string, extension: string) =>
  (await store.receive(Readable.from([Buffer.from(words)]), extension)).keep('video/mp4', extension)

describe('the media folder', () => {
  it('names a file by its content and keeps that', async () => {
    const stored = await keep('a film', 'mp4')
    expect(stored).toMatchObject({ extension: 'mp4', bytes: 6, mimeType: 'video/mp4' })
    expect(readFileSync(store.fileOf(stored), 'utf8')).toBe('a film')
  })

  it('holds no content twice, whatever the files were called', async () => {
    const [first, second] = [await keep('a film', 'mp4'), await keep('a film', 'mov')]
    expect(second).toEqual(first)
    expect(readdirSync(folder)).toEqual([path.basename(store.fileOf(first))])
  })

  it('keeps nothing of a stream that broke off, of what was dropped, or of an import that the studio died in', async () => {
    const broken = Readable.from(
      (function* () {
        yield Buffer.from('half')
        throw new Error('the line broke')
      })(),
    )
    await expect(store.receive(broken, 'mp4')).rejects.toThrow('the line broke')
    await (await store.receive(Readable.from([Buffer.from('no film')]), 'mp4')).drop()
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(path.join(folder, '.incoming-1234.mp4'), 'half')
    openMediaStore(folder)
    expect(readdirSync(folder)).toEqual([])
  })
})
