import { getCACertificates } from 'node:tls';

let authorities: string[] | null = null;

/**
 * Whom a mail server's certificate may come from: the usual authorities, and once one of them did not suffice, those this
 * computer trusts too, since many offices have an authority of their own. Checking is never turned off.
 */
export function trusted(): { minVersion: 'TLSv1.2'; rejectUnauthorized: true; ca?: string[] } {
  const strict = { minVersion: 'TLSv1.2', rejectUnauthorized: true } as const;
  return authorities === null ? strict : { ...strict, ca: authorities };
}

/**
 * Asks this computer for its authorities; that holds the program for a moment, so only after a certificate was refused.
 * @returns false when nothing is gained by trying again
 */
export function widenTrust(): boolean {
  if (authorities !== null) return false;
  const usual = getCACertificates('default');
  authorities = [...new Set([...usual, ...ofThisComputer()])];
  return authorities.length > usual.length;
}

function ofThisComputer(): string[] {
  try {
    return getCACertificates('system');
  } catch {
    return []; // this build of Node cannot ask the computer: the usual authorities are what there is
  }
}
