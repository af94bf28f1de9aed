/** Addresses of the ticket screens. */
export const ticketPath = (id: string): string => `/tiket/${id}`;

/** The empty `?` takes the call or visit of an earlier form out of the address. */
export const newTicketPath = '/tiket/baru?';
