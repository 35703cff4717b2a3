import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, expect, test } from '@playwright/test'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Electron's program, where it was downloaded and there is a screen to show it on. */
function electronProgram(): string | undefined {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as Record<string, string>
  const program = path.join(folder, names[process.platform] ?? 'electron')
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  return hasScreen && existsSync(program) ? program : undefined
}

test('the desktop app opens the studio in its sandbox and makes a project', async () => {
  const program = electronProgram()
  test.skip(program === undefined, 'Electron’s program or a screen is not here')
  const data = mkdtempSync(path.join(tmpdir(), 'dalang-desktop-'))
  const app = await _electron.launch({ executablePath: program as string, args: [ROOT, `--user-data-dir=${data}`] })
  try {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { name: 'Dalang' })).toBeVisible()
    expect(page.url()).toBe('app://studio/')
    const reach = await page.evaluate(async () => [
      typeof (globalThis as { require?: unknown }).require,
      Object.keys((globalThis as unknown as { dalang: object }).dalang).join(),
      await fetch('file:///etc/hosts').then(
        () => 'read',
        () => 'refused',
      ),
    ])
    expect(reach).toEqual(['undefined', 'connect', 'refused'])
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true })
  }
})
