import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'

/** Drops a file of this machine onto the middle of the window. */
export async function dropFile(page: Page, file: string): Promise<void> {
  const bytes = (await readFile(file)).toString('base64')
  const carried = await page.evaluateHandle(
    ({ encoded, name }) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([content], name, { type: 'video/mp4' }))
      return transfer
    },
    { encoded: bytes, name: path.basename(file) },
  )
  for (const step of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', step, { dataTransfer: carried })
  }
  await carried.dispose()
}
