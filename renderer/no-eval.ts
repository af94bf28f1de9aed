import { config } from 'zod';

// The page may not compile code from text (CSP); zod would try and fall back, with an error in the console each time.
config({ jitless: true });
