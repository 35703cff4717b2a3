import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { readTar } from './tarArchive.ts'

/** No way to draw was found on this machine. The message names what to install. */
export class NoVulkanDriverError extends Error {
  override readonly name = 'NoVulkanDriverError'
  constructor() {
    super(
      'No Vulkan driver was found, so shots cannot be drawn. Install the Vulkan loader and a driver: on Debian and ' +
        'Ubuntu "libvulkan1" and "mesa-vulkan-drivers", on Fedora "vulkan-loader" and "mesa-vulkan-drivers", on Arch ' +
        '"vulkan-icd-loader" and "vulkan-swrast".',
    )
  }
}

/** What the search looks at; tests pass folders of their own. */
export interface DriverSearch {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly loaderFolders: readonly string[]
  readonly icdFolders: readonly string[]
  readonly hasGraphicsDevice: boolean
  /** Folders that may hold `libvk_swiftshader.so` with its ICD file: Electron's own. */
  readonly swiftShaderFolders: readonly string[]
  /** `swiftshader.tar.br`, or undefined when the package is not there. */
  readonly packedSwiftShader: string | undefined
  readonly cacheFolder: string
}

const LOADER = 'libvulkan.so.1'
const SWIFTSHADER = 'libvk_swiftshader.so'
const SWIFTSHADER_ICD = 'vk_swiftshader_icd.json'

/** The search over the real machine. */
export function machineSearch(): DriverSearch {
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu'
  const preset = (process.env.LD_LIBRARY_PATH ?? '').split(':').filter((folder) => folder !== '')
  return {
    platform: process.platform,
    environment: process.env,
    loaderFolders: [...preset, `/usr/lib/${triplet}`, '/usr/lib64', '/usr/lib', `/lib/${triplet}`, '/usr/local/lib'],
    icdFolders: ['/etc/vulkan/icd.d', '/usr/local/share/vulkan/icd.d', '/usr/share/vulkan/icd.d'],
    hasGraphicsDevice: existsSync('/dev/nvidiactl') || existsSync('/dev/dri/renderD128'),
    swiftShaderFolders: [dirname(process.execPath), packageFolder('electron', 'dist')].filter(
      (folder) => folder !== undefined,
    ),
    packedSwiftShader: packageFolder('@sparticuz/chromium', '../bin/swiftshader.tar.br'),
    cacheFolder: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dalang'),
  }
}

function packageFolder(packageName: string, inside: string): string | undefined {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(packageName))), inside)
  } catch {
    return undefined
  }
}

/**
 * The environment variables that a process needs *before it starts* so that Dawn finds a Vulkan driver; the loader is
 * opened by its bare name, and the dynamic linker reads `LD_LIBRARY_PATH` once. Empty on Windows and macOS (Direct3D
 * and Metal are always there) and where the person has chosen a driver already.
 *
 * Looks for a system driver of a real graphics device, then SwiftShader from Electron, then the SwiftShader packed in
 * `@sparticuz/chromium` (unpacked once into the cache folder), then Mesa's software driver, which comes last because
 * Dawn refuses its older versions. SwiftShader is also listed after a real driver, so that a broken one does not
 * leave the person without a picture.
 *
 * @throws NoVulkanDriverError when there is nothing to draw with.
 */
export async function vulkanEnvironment(search: DriverSearch = machineSearch()): Promise<Record<string, string>> {
  if (search.platform !== 'linux') return {}
  const { VK_ICD_FILENAMES, VK_DRIVER_FILES } = search.environment
  if (VK_ICD_FILENAMES !== undefined || VK_DRIVER_FILES !== undefined) return {}

  const systemLoader = search.loaderFolders.find((folder) => existsSync(join(folder, LOADER)))
  const systemDrivers = systemLoader === undefined ? [] : search.icdFolders.flatMap(icdFiles)
  const ofDevices = search.hasGraphicsDevice ? systemDrivers.filter((file) => !isSoftware(file)) : []
  const software = await swiftShader(search)

  const drivers = [...ofDevices, ...(software === undefined ? [] : [join(software, SWIFTSHADER_ICD)])]
  if (drivers.length === 0) drivers.push(...systemDrivers.filter(isSoftware))
  const loaderFolder =
    systemLoader ?? (software !== undefined && existsSync(join(software, LOADER)) ? software : undefined)
  if (drivers.length === 0 || loaderFolder === undefined) throw new NoVulkanDriverError()

  const preset = search.environment.LD_LIBRARY_PATH
  return {
    LD_LIBRARY_PATH: preset === undefined || preset === '' ? loaderFolder : `${loaderFolder}:${preset}`,
    VK_ICD_FILENAMES: drivers.join(':'),
  }
}

/** Whether a process with these variables of `vulkanEnvironment` has nothing but processor cores to draw with. */
export function drawsInSoftware(environment: Readonly<Record<string, string | undefined>>): boolean {
  const drivers = environment.VK_ICD_FILENAMES ?? environment.VK_DRIVER_FILES ?? ''
  return drivers !== '' && drivers.split(':').every(isSoftware)
}

function icdFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

function isSoftware(icdFile: string): boolean {
  return /^(lvp|llvmpipe|vk_swiftshader)/.test(basename(icdFile))
}

async function swiftShader(search: DriverSearch): Promise<string | undefined> {
  const ready = search.swiftShaderFolders.find(
    (folder) => existsSync(join(folder, SWIFTSHADER)) && existsSync(join(folder, SWIFTSHADER_ICD)),
  )
  if (ready !== undefined) return ready
  if (search.packedSwiftShader === undefined || !existsSync(search.packedSwiftShader)) return undefined
  return unpackOnce(search.packedSwiftShader, search.cacheFolder)
}

/** Unpacks beside the final place and renames, so that parallel processes never see half a library. */
async function unpackOnce(archive: string, cacheFolder: string): Promise<string> {
  const packed = await readFile(archive)
  const folder = join(cacheFolder, `swiftshader-${process.arch}-${packed.length}`)
  if (existsSync(join(folder, SWIFTSHADER))) return folder
  await mkdir(cacheFolder, { recursive: true })
  const half = await mkdtemp(join(cacheFolder, 'unpacking-'))
  try {
    for (const { name, bytes } of readTar(await promisify(brotliDecompress)(packed))) {
      const file = basename(name)
      if (![LOADER, SWIFTSHADER, SWIFTSHADER_ICD].includes(file)) continue
      await writeFile(join(half, file), bytes, { mode: 0o755 })
    }
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(join(folder, SWIFTSHADER))) throw error
  }
  return folder
}
