/** How long a secret is kept, and how well: to be told to the person who types it in. */
export type SecretKeeping = 'keychain' | 'plain' | 'session' | 'environment'

/** Keys of services. They are never in a project, a log, the settings file or a page. */
export interface SecretStore {
  /** What keeps a secret of this name, or would. */
  keeping(name: string): Promise<SecretKeeping>
  read(name: string): Promise<string | undefined>
  /** Undefined forgets it. */
  write(name: string, secret: string | undefined): Promise<void>
}

/** The variable of the environment that a secret may come from: `modelKey` is `DALANG_MODEL_KEY`. */
export function variableOf(name: string): string {
  return `DALANG_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`
}

/**
 * Secrets without a keychain: what the environment holds, else what was typed in since the program began. Nothing is
 * written to a disk.
 */
export function sessionSecrets(environment: NodeJS.ProcessEnv): SecretStore {
  const typed = new Map<string, string>()
  const given = (name: string) => environment[variableOf(name)] || undefined
  return {
    keeping: async (name) => (given(name) === undefined ? 'session' : 'environment'),
    read: async (name) => typed.get(name) ?? given(name),
    async write(name, secret) {
      if (secret === undefined) typed.delete(name)
      else typed.set(name, secret)
    },
  }
}
