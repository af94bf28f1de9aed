import { Component, type ReactNode } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import { ErrorState } from './states.tsx';

interface BulkheadProps {
  /** What is shown in here, e.g. the address: another one gets a fresh start. */
  place: string;
  children: ReactNode;
}
interface BulkheadState {
  place: string;
  fault: { detail: string } | null;
}

/**
 * Keeps a fault of one screen or panel from taking the whole application down: the calls that are open, the navigation
 * and everything typed elsewhere stay.
 */
export class Bulkhead extends Component<BulkheadProps, BulkheadState> {
  override state: BulkheadState = { place: this.props.place, fault: null };

  static getDerivedStateFromError(error: unknown): Partial<BulkheadState> {
    return { fault: { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }

  static getDerivedStateFromProps({ place }: BulkheadProps, state: BulkheadState): BulkheadState | null {
    return place === state.place ? null : { place, fault: null };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <Fallen detail={fault.detail} onRetry={() => this.setState({ fault: null })} />;
  }
}

function Fallen({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  const t = useText(uiText);
  return <ErrorState title={t.faultTitle} body={t.faultBody} detail={detail} onRetry={onRetry} />;
}
