/** Nothing may ever ask this address for anything: the browser tests listen for it. */
export const canary = 'https://kenari.test';
/** What a script would do: leave a mark in the page, show a dialog, call home. No double quotes, so it fits into attributes. */
export const js = `top.jebol=1;window.jebol=1;alert(1);new Image().src='${canary}/js'`;
/** Stands in every attack message, so that it is seen to be shown at all. */
export const shown = 'Tidak bisa login ke SPSE';
export const base64Js = Buffer.from(`<script>${js}</script>`).toString('base64');
