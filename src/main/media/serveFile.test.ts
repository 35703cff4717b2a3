import { mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseByteRange } from './byteRange.ts'
import { serveFile } from './serveFile.ts'

const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7) & 255)
let folder: string
let film: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-serve-'))
  film = join(folder, 'film.mp4')
  await writeFile(film, bytes)
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (headers: Record<string, string> = {}, method = 'GET', file = film) =>
  serveFile(file, 'video/mp4', new Request('http://studio/media/1', { method, headers }))

async function summary(response: Response) {
  const body = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    length: response.headers.get('content-length'),
    range: response.headers.get('content-range'),
    received: body.length,
    first: body[0],
  }
}

describe('a request for a file', () => {
  it('gets the whole of it', async () => {
    const response = await ask()
    expect(response.headers.get('content-type')).toBe('video/mp4')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it.each([
    ['bytes=0-0', 'bytes 0-0/1000000', 1, 0],
    ['bytes=10-19', 'bytes 10-19/1000000', 10, 70],
    ['bytes=999990-', 'bytes 999990-999999/1000000', 10, (999990 * 7) & 255],
    ['bytes=-4', 'bytes 999996-999999/1000000', 4, (999996 * 7) & 255],
    ['bytes=-5000000', 'bytes 0-999999/1000000', 1_000_000, 0],
    ['bytes=999999-99999999', 'bytes 999999-999999/1000000', 1, (999999 * 7) & 255],
  ])('gets the part %s', async (range, contentRange, length, first) => {
    expect(await summary(await ask({ range }))).toEqual({
      status: 206,
      length: String(length),
      range: contentRange,
      received: length,
      first,
    })
  })

  it.each(['bytes=1000000-', 'bytes=-0'])('is told the size when %s lies outside', async (range) => {
    expect(await summary(await ask({ range }))).toMatchObject({ status: 416, range: 'bytes */1000000', received: 0 })
  })

  it.each(['bytes=5-1', 'bytes=-', 'pages=1-2', 'bytes=0-1,4-5', 'bytes=a-b'])(
    'ignores the range %s',
    async (range) => {
      expect(await summary(await ask({ range }))).toMatchObject({ status: 200, received: 1_000_000 })
    },
  )

  it('gets only the headers with HEAD', async () => {
    expect(await summary(await ask({ range: 'bytes=10-19' }, 'HEAD'))).toEqual({
      status: 206,
      length: '10',
      range: 'bytes 10-19/1000000',
      received: 0,
      first: undefined,
    })
  })

  it('gets the whole when the file has changed since the part before', async () => {
    const etag = (await ask({}, 'HEAD')).headers.get('etag')!
    expect((await ask({ range: 'bytes=0-1', 'if-range': etag }, 'HEAD')).status).toBe(206)
    expect((await ask({ range: 'bytes=0-1', 'if-range': '"older"' }, 'HEAD')).status).toBe(200)
  })

  it('gets nothing again that it has', async () => {
    const etag = (await ask({}, 'HEAD')).headers.get('etag')!
    expect((await ask({ 'if-none-match': `"other", ${etag}` })).status).toBe(304)
  })

  it('may only read', async () => {
    expect((await ask({}, 'POST')).status).toBe(405)
  })

  it('finds no folder and no missing file', async () => {
    expect((await ask({}, 'GET', folder)).status).toBe(404)
    expect((await ask({}, 'GET', join(folder, 'gone.mp4'))).status).toBe(404)
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.mp4'))
    expect((await ask({}, 'GET', join(folder, 'dangling.mp4'))).status).toBe(404)
  })

  it('gets an empty file', async () => {
    const empty = join(folder, 'empty.mp4')
    await writeFile(empty, '')
    expect(await summary(await ask({}, 'GET', empty))).toMatchObject({ status: 200, length: '0', received: 0 })
  })

  it('fails in the middle when the file is cut while it is read', async () => {
    const shrinking = join(folder, 'shrinking.mp4')
    await writeFile(shrinking, bytes)
    const response = await ask({}, 'GET', shrinking)
    await truncate(shrinking, 10)
    await expect(response.arrayBuffer()).rejects.toThrow('shorter')
  })

  it.skipIf(process.platform !== 'linux')(
    'leaves no file open, whether it was read, cancelled or only asked about',
    async () => {
      const openFiles = async () => (await readdir('/proc/self/fd')).length
      const before = await openFiles()
      for (let round = 0; round < 20; round++) {
        await (await ask()).arrayBuffer()
        const reader = (await ask()).body!.getReader()
        await reader.read()
        await reader.cancel()
        await ask({}, 'HEAD')
        await ask({ range: 'bytes=2000000-' })
      }
      expect(await openFiles()).toBeLessThan(before + 5)
    },
  )
})

describe('the range of an empty file', () => {
  it('cannot be satisfied', () => {
    expect([parseByteRange('bytes=0-', 0), parseByteRange('bytes=-1', 0)]).toEqual([
      { kind: 'unsatisfiable' },
      { kind: 'unsatisfiable' },
    ])
  })
})
