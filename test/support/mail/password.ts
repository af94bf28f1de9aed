/** Every user of the test servers signs in with it; any other is refused. */
export const mailPassword = 'Kotak-Surat-2026';
