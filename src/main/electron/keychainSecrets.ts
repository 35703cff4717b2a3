import { safeStorage } from 'electron'
import Store from 'electron-store'
import type { SecretStore } from '../settings/secretStore.ts'

/**
 * Secrets sealed by the system's keychain; only the sealed bytes lie in a file. On a Linux without a keychain the seal is
 * no protection (`plain`), which the person is told; where nothing can seal at all they last until the program ends.
 */
export function keychainSecrets(): SecretStore {
  const sealed = new Store<Record<string, string>>({ name: 'secrets', clearInvalidConfig: true })
  const typed = new Map<string, string>()
  return {
    async keeping() {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'session'
      const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
      return isPlain ? 'plain' : 'keychain'
    },
    async read(name) {
      const text = sealed.get(name)
      if (typeof text !== 'string') return typed.get(name)
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(text, 'base64'))).result
      } catch {
        // Sealed on another machine or by another user: it has to be typed in again.
        return undefined
      }
    },
    async write(name, secret) {
      typed.delete(name)
      if (secret === undefined) {
        sealed.delete(name)
      } else if (await safeStorage.isAsyncEncryptionAvailable()) {
        sealed.set(name, (await safeStorage.encryptStringAsync(secret)).toString('base64'))
      } else {
        sealed.delete(name)
        typed.set(name, secret)
      }
    },
  }
}
