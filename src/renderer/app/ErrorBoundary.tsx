import { Component, type ErrorInfo, type ReactNode } from 'react'
import { say } from '../ui/languageStore.ts'

interface State {
  readonly error: Error | null
}

/** Catches what breaks while drawing the window, says that the work is safe, and offers to load again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center" role="alert">
        <h1 className="text-lg font-semibold">{say('app.brokenTitle')}</h1>
        <p className="max-w-md text-soft">{say('app.brokenBody')}</p>
        <button
          type="button"
          onClick={() => location.reload()}
          className="h-8 rounded-md bg-lamp px-3 text-sm font-semibold text-on-lamp"
        >
          {say('app.reload')}
        </button>
        <details className="max-w-2xl text-left text-xs text-faint" data-selectable>
          <summary>{say('app.details')}</summary>
          <pre className="max-h-48 overflow-auto whitespace-pre-wrap">{error.stack ?? error.message}</pre>
        </details>
      </main>
    )
  }
}
