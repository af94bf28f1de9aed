/** The door of escalations for other parts of the core. */

export { deliverDue, type Pace, usualPace, workOutbox } from './courier.ts';
export { followFeed, poll, takePage } from './feed.ts';
export { watchGrants } from './grants.ts';
export { remindManual } from './manual.ts';
export { sendEscalation } from './send.ts';
export { saveSettings, setPaused } from './settings.ts';
