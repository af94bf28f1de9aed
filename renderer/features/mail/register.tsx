/** What mail adds to the page of a ticket, the queue, Kotak keluar and Laporan; called once when the application starts. */
export function registerMail(): void {}
