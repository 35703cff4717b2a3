import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { translate } from '../../shared/i18n/index.ts'
import { serveStudio } from '../server/serveStudio.ts'
import { buildStudio } from './buildStudio.ts'
import { CommandStopped, EXIT } from './exitCodes.ts'
import { createHeadlessHost } from './headlessStudio.ts'
import type { Reporter } from './reporter.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const PAGE_FOLDER = path.join(ROOT, 'out/renderer')

/** Serves the studio to a browser on this machine until it is interrupted. */
export async function serveCommand(
  options: { port: number; open: boolean },
  reporter: Reporter,
  signal: AbortSignal,
): Promise<void> {
  if (!existsSync(path.join(PAGE_FOLDER, 'index.html'))) await buildStudio(ROOT, reporter)
  const host = createHeadlessHost()
  const server = await serveStudio(host, { pageFolder: PAGE_FOLDER, port: options.port }).catch(
    async (error: unknown) => {
      await host.close()
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      throw new CommandStopped(EXIT.failed, translate(reporter.language, 'cli.portTaken', { port: options.port }))
    },
  )
  reporter.say('cli.serving', { url: server.url })
  reporter.event({ event: 'serving', url: server.url, port: server.port })
  if (options.open) openInBrowser(server.url)
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await server.close()
  await host.close()
}

/** Asks the desktop to open the address. Where there is no desktop nothing happens: the address is printed. */
function openInBrowser(url: string): void {
  const [program, ...rest] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url]
  const child = spawn(program as string, rest, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
