import { AppShell } from './ui/AppShell.tsx';

/** The frame of the application; features add their navigation entry and route here. */
export function App() {
  return <AppShell nav={[]}>{null}</AppShell>;
}
