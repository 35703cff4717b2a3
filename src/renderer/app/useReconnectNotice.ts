import { useEffect } from 'react'
import { projectSession } from '../client/index.ts'
import { say } from '../ui/languageStore.ts'
import { notify } from '../ui/notices.ts'

/** Says that the studio is back after a lost line. */
export function useReconnectNotice(): void {
  useEffect(
    () =>
      projectSession().store.subscribe(({ connection }, before) => {
        if (connection === 'connected' && before.connection === 'reconnecting') notify('plain', say('app.reconnected'))
      }),
    [],
  )
}
