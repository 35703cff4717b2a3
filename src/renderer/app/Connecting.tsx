import { Lamp } from '../ui/Lamp.tsx'
import { useSay } from '../ui/languageStore.ts'

/** What is seen until the host has answered. */
export function Connecting() {
  const say = useSay()
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 text-soft">
      <span className="breathing">
        <Lamp size={48} />
      </span>
      <p role="status">{say('app.connecting')}</p>
    </main>
  )
}
