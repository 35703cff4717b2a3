import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DriverSearch, NoVulkanDriverError, vulkanEnvironment } from './vulkanDriver.ts'

let root: string
let nothing: DriverSearch
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'drivers-'))
  nothing = {
    platform: 'linux',
    environment: {},
    loaderFolders: [join(root, 'lib')],
    icdFolders: [join(root, 'icd')],
    hasGraphicsDevice: false,
    swiftShaderFolders: [join(root, 'electron')],
    packedSwiftShader: undefined,
    cacheFolder: join(root, 'cache'),
  }
})
afterEach(() => rm(root, { recursive: true }))

async function place(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(root, name, '..'), { recursive: true })
    await writeFile(join(root, name), 'x')
  }
}

function tarOf(files: Record<string, string>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(content.length.toString(8).padStart(11, '0'), 124)
    header.write('0', 156)
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
    body.write(content)
    return [header, body]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

describe('the search for a Vulkan driver', () => {
  it('asks for nothing where Direct3D or Metal is, and where the person chose a driver', async () => {
    expect(await vulkanEnvironment({ ...nothing, platform: 'win32' })).toEqual({})
    expect(await vulkanEnvironment({ ...nothing, platform: 'darwin' })).toEqual({})
    expect(await vulkanEnvironment({ ...nothing, environment: { VK_DRIVER_FILES: '/mine.json' } })).toEqual({})
  })

  it('says what to install when there is nothing', async () => {
    await expect(vulkanEnvironment(nothing)).rejects.toThrow(NoVulkanDriverError)
    await expect(vulkanEnvironment(nothing)).rejects.toThrow(/libvulkan1.*mesa-vulkan-drivers/)
  })

  it('prefers the driver of a real device, with SwiftShader behind it', async () => {
    await place('lib/libvulkan.so.1', 'icd/radeon_icd.json', 'icd/lvp_icd.json')
    await place('electron/libvk_swiftshader.so', 'electron/vk_swiftshader_icd.json')
    const found = await vulkanEnvironment({ ...nothing, hasGraphicsDevice: true })
    expect(found.VK_ICD_FILENAMES).toBe(
      [join(root, 'icd/radeon_icd.json'), join(root, 'electron/vk_swiftshader_icd.json')].join(':'),
    )
    expect(found.LD_LIBRARY_PATH).toBe(join(root, 'lib'))
  })

  it('leaves the drivers of absent devices aside', async () => {
    await place('lib/libvulkan.so.1', 'icd/radeon_icd.json')
    await place('electron/libvk_swiftshader.so', 'electron/vk_swiftshader_icd.json')
    const found = await vulkanEnvironment(nothing)
    expect(found.VK_ICD_FILENAMES).toBe(join(root, 'electron/vk_swiftshader_icd.json'))
  })

  it('falls back to the software driver of Mesa', async () => {
    await place('lib/libvulkan.so.1', 'icd/lvp_icd.json')
    expect((await vulkanEnvironment(nothing)).VK_ICD_FILENAMES).toBe(join(root, 'icd/lvp_icd.json'))
  })

  it('unpacks the packed SwiftShader once, also when several ask at the same time', async () => {
    const files = { 'libvulkan.so.1': 'loader', 'libvk_swiftshader.so': 'driver', 'vk_swiftshader_icd.json': '{}' }
    const packedSwiftShader = join(root, 'swiftshader.tar.br')
    await writeFile(packedSwiftShader, brotliCompressSync(tarOf(files)))
    const search = { ...nothing, packedSwiftShader, environment: { LD_LIBRARY_PATH: '/other' } }
    const found = await Promise.all([vulkanEnvironment(search), vulkanEnvironment(search), vulkanEnvironment(search)])
    expect(new Set(found.map((one) => one.VK_ICD_FILENAMES)).size).toBe(1)
    expect(found[0]!.VK_ICD_FILENAMES).toContain(join(root, 'cache'))
    expect(found[0]!.LD_LIBRARY_PATH).toMatch(/swiftshader.*:\/other$/)
  })
})
