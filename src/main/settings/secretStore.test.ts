import { describe, expect, it } from 'vitest'
import { sessionSecrets, variableOf } from './secretStore.ts'

describe('secrets without a keychain', () => {
  it('last as long as the program', async () => {
    const secrets = sessionSecrets({})
    await secrets.write('modelKey', 'sk-1')
    expect([await secrets.read('modelKey'), await secrets.keeping('modelKey')]).toEqual(['sk-1', 'session'])
    await secrets.write('modelKey', undefined)
    expect(await secrets.read('modelKey')).toBeUndefined()
    expect(await sessionSecrets({}).read('modelKey')).toBeUndefined()
  })

  it('come from the environment where it has them', async () => {
    const secrets = sessionSecrets({ [variableOf('modelKey')]: 'sk-env' })
    expect([variableOf('modelKey'), await secrets.read('modelKey')]).toEqual(['DALANG_MODEL_KEY', 'sk-env'])
    expect(await secrets.keeping('modelKey')).toBe('environment')
  })
})
