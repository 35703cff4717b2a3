import { Component, type ErrorInfo, type ReactNode } from 'react'
import { say } from '../ui/languageStore.ts'

export interface ErrorBoundaryProps {
  /** Whether the whole window or one panel of it is held together. */
  readonly around: 'window' | 'panel'
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

const ACTION = 'h-8 rounded-md bg-lamp px-3 text-sm font-semibold text-on-lamp'

/**
 * Catches what breaks while drawing, says that the work is safe, and offers to draw again: a panel by itself, so
 * that the others go on, or the window as a whole.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { error } = this.state
    const { around, children } = this.props
    if (!error) return children
    const ofPanel = around === 'panel'
    return (
      <div
        role="alert"
        className="flex h-full flex-col items-center justify-center gap-3 overflow-auto p-4 text-center"
      >
        <p className={ofPanel ? 'text-sm font-semibold' : 'text-lg font-semibold'}>
          {say(ofPanel ? 'app.brokenPanelTitle' : 'app.brokenTitle')}
        </p>
        <p className="max-w-md text-xs text-soft">{say(ofPanel ? 'app.brokenPanelBody' : 'app.brokenBody')}</p>
        <button
          type="button"
          className={ACTION}
          onClick={() => (ofPanel ? this.setState({ error: null }) : location.reload())}
        >
          {say(ofPanel ? 'common.retry' : 'app.reload')}
        </button>
        <details className="max-w-2xl text-left text-xs text-faint" data-selectable>
          <summary>{say('app.details')}</summary>
          <pre className="max-h-48 overflow-auto whitespace-pre-wrap">{error.stack ?? error.message}</pre>
        </details>
      </div>
    )
  }
}
