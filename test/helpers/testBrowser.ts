import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

export interface TestBrowser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const SYSTEM_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Chromium needs no network of its own and no sandbox where the tests run as root. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--autoplay-policy=no-user-gesture-required',
]

/**
 * The browser of the tests: the one that `DALANG_TEST_BROWSER` names, an installed Chrome, or the Chromium packed in
 * `@sparticuz/chromium`, unpacked once, with the system libraries it lacks on a bare machine.
 */
export async function testBrowser(): Promise<TestBrowser> {
  const named = process.env.DALANG_TEST_BROWSER
  const installed = named ?? SYSTEM_BROWSERS.find((file) => existsSync(file))
  if (installed) return { executablePath: installed, args: ARGS, env: inherited() }
  return packedBrowser()
}

async function packedBrowser(): Promise<TestBrowser> {
  const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/test-browser')
  mkdirSync(folder, { recursive: true })
  // The package unpacks into the system's temporary folder, which others may clear or share: it is given ours.
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    const env = inherited()
    if (lacksLibraries(executablePath)) {
      const bin = path.resolve(path.dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname), '../bin')
      await inflate(path.join(bin, 'al2023.tar.br'))
      env.LD_LIBRARY_PATH = path.join(folder, 'al2023', 'lib')
      env.FONTCONFIG_PATH = path.join(folder, 'fonts')
    }
    return { executablePath, args: ARGS, env }
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

function lacksLibraries(program: string): boolean {
  return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
