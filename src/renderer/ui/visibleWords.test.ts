import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { CATALOGUES } from '../../shared/i18n/index.ts'

const SOURCES = path.resolve(import.meta.dirname, '../..')
/** Attributes that people see or hear. */
const READ_ATTRIBUTES = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'help', 'text'])

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(/_(one|other)$/, '')] : keysOf(value, `${prefix}${key}.`),
  )
}

/** The sources of one layer by path, without their tests. */
function sources(layer: string, extension: RegExp): [string, string][] {
  const files = readdirSync(path.join(SOURCES, layer), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => extension.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => [path.join(layer, file), readFileSync(path.join(SOURCES, layer, file), 'utf8')])
}

interface Node {
  readonly type: string
  readonly [part: string]: unknown
}

/** The words that a component says without the catalogue. Signs and numbers alone are no words. */
function literalWords(source: string): string[] {
  const found: string[] = []
  const keep = (words: unknown) => {
    if (typeof words === 'string' && /\p{L}{2}/u.test(words)) found.push(words.trim())
  }
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) for (const one of part) visit(one)
    if (!isNode(part)) return
    if (part.type === 'JSXAttribute') {
      visitAttribute(part)
      return
    }
    if (part.type === 'JSXText') keep(part.value)
    if (part.type === 'JSXExpressionContainer') keep(bareLiteral(part))
    for (const child of Object.values(part)) visit(child)
  }
  const visitAttribute = ({ name, value }: Node) => {
    const isRead = isNode(name) && READ_ATTRIBUTES.has(String(name.name))
    if (!isNode(value)) return
    if (value.type === 'Literal' && isRead) keep(value.value)
    if (value.type !== 'JSXExpressionContainer') return
    if (isRead) keep(bareLiteral(value))
    visit(value.expression)
  }
  visit(parseSync('component.tsx', source).program)
  return found
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part
}

function bareLiteral({ expression }: Node): unknown {
  return isNode(expression) && expression.type === 'Literal' ? expression.value : undefined
}

describe('the words on screen', () => {
  it('all come from the catalogue', () => {
    const found = sources('renderer', /\.tsx$/).flatMap(([file, source]) =>
      literalWords(source).map((words) => `${file}: ${words}`),
    )
    expect(found).toEqual([])
  })

  it('would be found if one was written into a component', () => {
    expect(literalWords('const a = <p>Export now {x}</p>')).toEqual(['Export now'])
    expect(literalWords("const a = <p>{'Export now'}</p>")).toEqual(['Export now'])
    expect(literalWords('const a = <Thing><Button aria-label="Close it" /></Thing>')).toEqual(['Close it'])
    expect(literalWords('const a = <p className="mt-2" id={"note"}>{say("x")} · 12</p>')).toEqual([])
  })

  it('are all used: the catalogue holds nothing that nobody says', () => {
    const layers = ['renderer', 'main', 'preload', 'shared']
    const code = layers.flatMap((layer) => sources(layer, /\.tsx?$/).map(([, source]) => source)).join('\n')
    const unused = keysOf(CATALOGUES.en as Tree).filter((key) => {
      const room = key.slice(0, key.lastIndexOf('.'))
      return !code.includes(`'${key}'`) && !code.includes(`\`${room}.\${`)
    })
    expect(unused).toEqual([])
  })
})
