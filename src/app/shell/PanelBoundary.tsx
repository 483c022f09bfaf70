import { Component, type ErrorInfo, type ReactNode } from 'react';

/** Keeps a fault inside one panel from taking the page down, and lets its details be copied. */
export class PanelBoundary extends Component<{ children: ReactNode }, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
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
        <p>The rest still works. Your filter and selection stand in the address.</p>
        <p className="opening-actions">
          <button type="button" className="action" onClick={() => this.setState({ fault: null })}>
            Try again
          </button>
          <button type="button" className="action" onClick={() => void navigator.clipboard?.writeText(fault)}>
            Copy the details
          </button>
        </p>
      </section>
    );
  }
}
