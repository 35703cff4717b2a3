import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../shared/i18n/index.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { commandHelp, overview } from './help.ts'
import { OPTIONS } from './options.ts'

const commands = Object.keys(COMMANDS) as CommandName[]

describe.each(LANGUAGES)('help in %s', (language) => {
  it('names every command and every option, and fits a terminal', () => {
    const text = overview(language)
    for (const name of commands) expect(text).toContain(`dalang ${name}`)
    expect(optionsListedIn(text).sort()).toEqual(Object.keys(OPTIONS).sort())
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  it.each(commands)('of %s has the options that it takes and no other', (name) => {
    expect(optionsListedIn(commandHelp(name, language))).toEqual([
      ...COMMANDS[name].options,
      'json',
      'lang',
      'help',
      'version',
    ])
  })
})

function optionsListedIn(text: string): (string | undefined)[] {
  return [...text.matchAll(/^ {2}(?:-\w, )?--(\S+)/gm)].map(([, option]) => option)
}
