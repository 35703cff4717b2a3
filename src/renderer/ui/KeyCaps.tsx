import { keyCaps, runsOnMac } from '../commands/keys.ts'

/** A shortcut as the keys to press. */
export function KeyCaps({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className="inline-flex gap-0.5">
      {keyCaps(shortcut, runsOnMac()).map((cap) => (
        <kbd
          key={cap}
          className="figures min-w-5 rounded-sm border border-edge/70 bg-panel px-1 text-center text-2xs text-soft"
        >
          {cap}
        </kbd>
      ))}
    </span>
  )
}
