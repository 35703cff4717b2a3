/** The sign of the studio: the lamp of the shadow theatre. */
export function Lamp({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="4 3 24 27" aria-hidden="true" className="shrink-0">
      <path
        d="M16 4.5c3.4 4.4 6.6 8.6 6.6 13A6.6 6.6 0 0 1 16 24.2a6.6 6.6 0 0 1-6.6-6.7c0-4.4 3.2-8.6 6.6-13Z"
        className="fill-lamp"
      />
      <path d="M16 13c1.7 2.2 2.9 4 2.9 5.9a2.9 2.9 0 0 1-5.8 0c0-1.9 1.2-3.7 2.9-5.9Z" className="fill-panel" />
      <rect x="9" y="26" width="14" height="2.2" rx="1.1" className="fill-lamp" />
    </svg>
  )
}
