import { randomBytes } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MkvOutputFormat, MovOutputFormat, Mp4OutputFormat, WebMOutputFormat } from 'mediabunny'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFilm, makeImage, makeTone } from '../../../test/fixtures/media/makeMedia.ts'
import { fromSeconds, rate, toSeconds } from '../../shared/time/index.ts'
import { mediaSource } from './mediaSource.ts'
import { probe } from './probe.ts'

let folder: string
const at = (name: string) => join(folder, name)
const factsOf = async (name: string) => {
  const result = await probe(mediaSource(at(name)))
  return result.ok ? result.value : expect.unreachable(`${name}: ${result.refusal.reason}`)
}
const refusalOf = async (name: string) => {
  const result = await probe(mediaSource(at(name)))
  return result.ok ? expect.unreachable(`${name} was taken in`) : `${result.refusal.kind}: ${result.refusal.reason}`
}

/** A WAV file of 8-bit mono at 8 kHz whose silence takes no room on the disk. */
async function makeSparseSound(name: string, hours: number): Promise<void> {
  const sampleRate = 8_000
  const bytes = hours * 3600 * sampleRate
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(bytes, 40)
  await writeFile(at(name), header)
  await truncate(at(name), header.length + bytes)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dalang-probe-'))
  await makeFilm(at('film.mp4'))
  await makeTone(at('tone.wav'), { seconds: 1.5 })
})
afterAll(() => rm(folder, { recursive: true }))

describe('a whole file', () => {
  it('is a film with sound', async () => {
    expect(await factsOf('film.mp4')).toMatchObject({
      kind: 'video',
      container: 'mp4',
      mimeType: expect.stringContaining('video/mp4'),
      mislabelledAs: null,
      durationTicks: fromSeconds(2),
      startTicks: 0,
      video: {
        width: 320,
        height: 180,
        rotation: 0,
        frameRate: rate(24),
        variableRate: false,
        codec: 'avc',
        hasAlpha: false,
      },
      audio: { sampleRate: 48_000, channels: 2, codec: 'aac' },
    })
  })

  it('is a sound', async () => {
    expect(await factsOf('tone.wav')).toEqual({
      kind: 'audio',
      container: 'wav',
      mimeType: 'audio/wav',
      mislabelledAs: null,
      durationTicks: fromSeconds(1.5),
      startTicks: 0,
      audio: { sampleRate: 48_000, channels: 2, codec: 'pcm-s16', durationTicks: fromSeconds(1.5) },
    })
  })

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('is a %s image', async (format) => {
    await writeFile(at(`picture.${format}`), await makeImage(format, 70, 50))
    expect(await factsOf(`picture.${format}`)).toEqual({
      kind: 'image',
      container: format,
      mimeType: `image/${format}`,
      mislabelledAs: null,
      image: { width: 70, height: 50, format },
    })
  })

  it('is as wide as it is shown when the camera was held upright', async () => {
    await makeFilm(at('upright.mp4'), { rotation: 90, frames: 3 })
    expect(await factsOf('upright.mp4')).toMatchObject({ video: { width: 180, height: 320, rotation: 90 } })
  })

  it('has an NTSC rate although its container counts in milliseconds', async () => {
    await makeFilm(at('ntsc.mkv'), {
      format: new MkvOutputFormat(),
      frameTime: (index) => (index * 1001) / 30_000,
      sound: 'none',
    })
    const facts = await factsOf('ntsc.mkv')
    expect(facts).toMatchObject({ video: { frameRate: rate(30_000, 1001), variableRate: false }, audio: null })
  })

  it('may change its rate from frame to frame', async () => {
    const frameTime = (index: number) => index / 30 + 0.011 * Math.sin(index * 1.7) + (index > 20 ? 0.4 : 0)
    await makeFilm(at('variable-rate.mp4'), { frameTime: (index) => Math.max(0, frameTime(index)), sound: 'none' })
    expect(await factsOf('variable-rate.mp4')).toMatchObject({ video: { variableRate: true } })
  })

  it('may be a single frame', async () => {
    await makeFilm(at('single-frame.mp4'), { frames: 1, sound: 'none' })
    expect(await factsOf('single-frame.mp4')).toMatchObject({ video: { frameRate: null, variableRate: false } })
  })

  it('may begin late', async () => {
    await makeFilm(at('late.mp4'), { frameTime: (index) => 1 + index / 24, sound: 'none' })
    const facts = await factsOf('late.mp4')
    if (facts.kind !== 'video') return expect.unreachable()
    expect([toSeconds(facts.startTicks), toSeconds(facts.durationTicks)]).toEqual([1, 2])
  })

  it('may be VP9 in WebM', async () => {
    await makeFilm(at('film.webm'), { format: new WebMOutputFormat(), codec: 'vp9', frames: 12 })
    expect(await factsOf('film.webm')).toMatchObject({
      container: 'matroska',
      video: { codec: 'vp9' },
      audio: { codec: 'opus' },
    })
  })

  it('may begin before its presented start, which is cut away', async () => {
    await makeFilm(at('negative-start.mp4'), { frameTime: (index) => (index - 2) / 24, sound: 'none' })
    expect(await factsOf('negative-start.mp4')).toMatchObject({ startTicks: 0, durationTicks: fromSeconds(46 / 24) })
  })

  it.each([
    ['prores', 'prores.mov', new MovOutputFormat()],
    ['hevc', 'hevc.mp4', new Mp4OutputFormat()],
    ['av1', 'av1.mp4', new Mp4OutputFormat()],
  ] as const)('may be %s', async (codec, name, format) => {
    await makeFilm(at(name), { format, codec, frames: 4 })
    expect(await factsOf(name)).toMatchObject({ container: 'mp4', mislabelledAs: null, video: { codec } })
  })

  it('may be transparent', async () => {
    await makeFilm(at('transparent.webm'), { format: new WebMOutputFormat(), codec: 'vp9', frames: 4, alpha: true })
    expect(await factsOf('transparent.webm')).toMatchObject({ video: { hasAlpha: true } })
  })

  it('may have six channels', async () => {
    await makeTone(at('six-channels.wav'), { seconds: 1, channels: 6 })
    expect(await factsOf('six-channels.wav')).toMatchObject({ audio: { channels: 6 } })
  })

  it('may last 23 hours', async () => {
    await makeSparseSound('23-hours.wav', 23)
    expect(await factsOf('23-hours.wav')).toMatchObject({ durationTicks: fromSeconds(23 * 3600) })
  })

  it('may have a name of any kind', async () => {
    await copyFile(at('film.mp4'), at("hujan ☔ 100% [it's] %s.mp4"))
    expect(await factsOf("hujan ☔ 100% [it's] %s.mp4")).toMatchObject({ kind: 'video' })
  })

  it('is what it is under a false extension, and says so', async () => {
    await copyFile(at('film.mp4'), at('film-named.wav'))
    await writeFile(at('picture-named.mp4'), await makeImage('png'))
    expect(await factsOf('film-named.wav')).toMatchObject({ kind: 'video', mislabelledAs: 'wav' })
    expect(await factsOf('picture-named.mp4')).toMatchObject({ kind: 'image', mislabelledAs: 'mp4' })
  })

  it('is judged by the name that the person knows', async () => {
    await copyFile(at('tone.wav'), at('0f3a'))
    const result = await probe(mediaSource(at('0f3a'), 'C:/Sounds/tone.mp3'))
    expect(result).toMatchObject({ ok: true, value: { mislabelledAs: 'mp3' } })
  })
})

describe('a file that is refused', () => {
  it('is not there, or is a folder', async () => {
    await mkdir(at('folder.mp4'))
    expect(await refusalOf('nowhere.mp4')).toBe('missing: The file cannot be opened (ENOENT).')
    expect(await refusalOf('folder.mp4')).toBe('missing: This is not a file.')
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('may not be read', async () => {
    await copyFile(at('film.mp4'), at('forbidden.mp4'))
    await chmod(at('forbidden.mp4'), 0)
    expect(await refusalOf('forbidden.mp4')).toBe('missing: The file cannot be opened (EACCES).')
  })

  it('holds no bytes', async () => {
    await writeFile(at('zero-bytes.mp4'), '')
    expect(await refusalOf('zero-bytes.mp4')).toBe('empty: The file holds no bytes.')
  })

  it.each([0.1, 0.5, 0.9, 0.999])('is a film cut off after %d of its bytes', async (share) => {
    const whole = await readFile(at('film.mp4'))
    await writeFile(at('cut-off.mp4'), whole.subarray(0, Math.floor(whole.length * share)))
    expect(await refusalOf('cut-off.mp4')).toMatch(/^truncated: The file ends \d+ bytes before its content does\.$/)
  })

  it('is a film cut off after its index', async () => {
    await makeFilm(at('index-first.mp4'), { format: new Mp4OutputFormat({ fastStart: 'in-memory' }) })
    const whole = await readFile(at('index-first.mp4'))
    await writeFile(at('cut-off-index-first.mp4'), whole.subarray(0, Math.floor(whole.length * 0.8)))
    expect(await refusalOf('cut-off-index-first.mp4')).toMatch(/^truncated/)
  })

  it('is a WebM cut off', async () => {
    await makeFilm(at('to-cut.webm'), { format: new WebMOutputFormat(), codec: 'vp8', frames: 120 })
    const whole = await readFile(at('to-cut.webm'))
    await writeFile(at('cut-off.webm'), whole.subarray(0, Math.floor(whole.length * 0.4)))
    expect(await refusalOf('cut-off.webm')).toMatch(/^truncated: It claims to last/)
  })

  it('is a sound cut off', async () => {
    await writeFile(at('cut-off.wav'), (await readFile(at('tone.wav'))).subarray(0, 40_000))
    expect(await refusalOf('cut-off.wav')).toMatch(/^truncated/)
  })

  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('is a %s image cut off', async (format) => {
    const whole = await makeImage(format, 200, 200)
    await writeFile(at(`cut-off.${format}`), whole.subarray(0, Math.floor(whole.length / 2)))
    expect(await refusalOf(`cut-off.${format}`)).toMatch(/^(truncated|unreadable)/)
    await writeFile(at(`beginning.${format}`), whole.subarray(0, 14))
    expect(await refusalOf(`beginning.${format}`)).toMatch(/^(truncated|unreadable)/)
  })

  it('is text that calls itself a film', async () => {
    await writeFile(at('diary.mp4'), 'Today I learned to cut a film.\n'.repeat(100))
    expect(await refusalOf('diary.mp4')).toBe('mislabelled: The file is text, not a film, a sound or a picture.')
  })

  it('is a playlist, which could make the studio read other files', async () => {
    await writeFile(at('playlist.mp4'), `#EXTM3U\n#EXTINF:1,\nfile://${at('tone.wav')}\n#EXT-X-ENDLIST\n`)
    expect(await refusalOf('playlist.mp4')).toMatch(/^mislabelled/)
  })

  it('is random bytes', async () => {
    for (let round = 0; round < 10; round++) {
      const bytes = randomBytes(20_000)
      bytes[0] = 0x90
      await writeFile(at('random-bytes.mp4'), bytes)
      expect(await refusalOf('random-bytes.mp4')).toMatch(/^unreadable/)
    }
  })

  it('is random bytes behind the beginning of a film, a sound or a picture', async () => {
    const beginnings = [
      await readFile(at('film.mp4')).then((bytes) => bytes.subarray(0, 32)),
      await readFile(at('tone.wav')).then((bytes) =>
        Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), bytes.subarray(8, 12)]),
      ),
      Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
      Buffer.from('OggS'),
      Buffer.from('fLaC'),
      Buffer.from('ID3\x04\x00'),
      Buffer.from([0xff, 0xfb, 0x90, 0x64]),
      (await makeImage('png')).subarray(0, 33),
      (await makeImage('jpeg')).subarray(0, 20),
    ]
    for (const beginning of beginnings) {
      await writeFile(at('random-inside.bin'), Buffer.concat([beginning, randomBytes(20_000)]))
      expect(await refusalOf('random-inside.bin')).toMatch(/^(unreadable|truncated|empty|tooLarge|unsupportedCodec)/)
    }
  })

  it('is a film whose decoder settings are scrambled', async () => {
    const whole = await readFile(at('film.mp4'))
    const settings = whole.lastIndexOf('avcC') + 8
    for (let byte = settings; byte < settings + 32; byte += 3) whole[byte]! ^= 0x5a
    await writeFile(at('scrambled-settings.mp4'), whole)
    expect(await refusalOf('scrambled-settings.mp4')).toMatch(/^(unreadable|unsupportedCodec)/)
  })

  it('is a picture of absurd size, before any room is made for it', async () => {
    const bomb = await makeImage('png')
    bomb.writeUInt32BE(100_000, 16)
    bomb.writeUInt32BE(100_000, 20)
    await writeFile(at('huge-dimensions.png'), bomb)
    expect(await refusalOf('huge-dimensions.png')).toBe('tooLarge: The image is 100000 × 100000 pixels.')
  })

  it('is a film of absurd size', async () => {
    const bytes = await readFile(at('film.mp4'))
    const entry = bytes.lastIndexOf('avc1')
    bytes.writeUInt16BE(40_000, entry + 28)
    bytes.writeUInt16BE(40_000, entry + 30)
    await writeFile(at('huge-dimensions.mp4'), bytes)
    expect(await refusalOf('huge-dimensions.mp4')).toBe('tooLarge: The picture is 40000 × 40000 pixels.')
  })

  it('lasts longer than a day', async () => {
    await makeSparseSound('25-hours.wav', 25)
    expect(await refusalOf('25-hours.wav')).toBe('tooLarge: It lasts 90000 s.')
  })

  it('is packed in a way that is unknown', async () => {
    const bytes = await readFile(at('film.mp4'))
    bytes.write('zzzz', bytes.lastIndexOf('avc1'), 'latin1')
    await writeFile(at('unknown-codec.mp4'), bytes)
    expect(await refusalOf('unknown-codec.mp4')).toMatch(/^unsupportedCodec: The picture is packed as "zzzz"/)
  })
})
