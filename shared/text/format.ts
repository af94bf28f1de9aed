/** How dates, times, durations, numbers and masked identity numbers are written, in Indonesian and English. */
export { formatDate, formatDateTime, formatIsoDate, formatTime, NO_DATE } from './format-date.ts';
export { formatAmount, formatDuration, formatStandardTime, formatTimeLeft } from './format-duration.ts';
export { formatNumber, formatPercent, maskNik, maskNpwp } from './format-number.ts';
