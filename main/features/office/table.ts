import { instant, int, json, key, table } from '../../store/columns.ts';

/** Office-wide documents by name: 'office' (profile), 'selection' (which SOP by channel), 'meta'. */
export const settingTable = table('setting', {
  id: key(),
  document: json<object>(),
  version: int(),
  updatedAt: instant(),
});
/** Running numbers (ticket number per year, queue number per day). */
export const counterTable = table('counter', { id: key(), value: instant() });
