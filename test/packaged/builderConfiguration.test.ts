import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const require = createRequire(import.meta.url)
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration(configuration: unknown, logger: { isEnabled: boolean }): Promise<void>
}
const { load } = require('js-yaml') as { load(text: string): Record<string, unknown> }

const configuration = () => load(readFileSync(path.resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8'))

describe('the configuration of the packages', () => {
  it('is valid', async () => {
    await validateConfiguration(configuration(), { isEnabled: false })
  })

  it('would be refused with an unknown option', async () => {
    const wrong = { ...configuration(), nsiss: {} }
    await expect(validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow(/nsiss/)
  })

  it('switches off what lets the program be run as something else', () => {
    expect(configuration().electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('makes an installer for each system', () => {
    const targets = (part: unknown) => (part as { target: { target: string }[] }).target.map(({ target }) => target)
    const { win, mac, linux } = configuration()
    expect([targets(win), targets(mac), targets(linux)]).toEqual([['nsis'], ['dmg'], ['AppImage', 'deb']])
  })

  it('leaves native code outside the archive and the test browser out', () => {
    const { asarUnpack, files, npmRebuild } = configuration() as {
      asarUnpack: string[]
      files: string[]
      npmRebuild: boolean
    }
    expect(npmRebuild).toBe(false)
    for (const name of ['better-sqlite3', 'node-av', 'webgpu', '@napi-rs']) {
      expect(asarUnpack).toContain(`node_modules/${name}/**`)
    }
    expect(files).toContain('!node_modules/@sparticuz/**')
  })
})
