import { Component, type ErrorInfo, type ReactNode } from 'react';
import { copyText } from '@/app/ui/clipboard';

interface Props {
  readonly children: ReactNode;
  /** What the panel shows: once that is something else, the panel is tried again. */
  readonly of: unknown;
}

interface State {
  readonly fault: string | null;
  readonly of: unknown;
}

/** Keeps a fault inside one panel from taking the page down, and lets its details be copied. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { fault: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { fault: null, of };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    this.setState(({ fault }) => ({ fault: `${fault}\n${window.location.href}\n${stack}\n${componentStack ?? ''}` }));
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <section className="fault" role="alert">
        <h2>This part of the page failed</h2>
        <p>{fault.split('\n')[0]}</p>
        <p>Your filter and selection stand in the address.</p>
        <p className="opening-actions">
          <button type="button" className="action" onClick={() => window.location.reload()}>
            Load the page again
          </button>
          <button type="button" className="action" onClick={() => void copyText(fault)}>
            Copy the details
          </button>
        </p>
      </section>
    );
  }
}
