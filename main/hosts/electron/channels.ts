/** The only two messages between page and shell; everything else goes over the port. */
export const channels = { connect: 'loket:connect', port: 'loket:port' } as const;
