import type { ReporterRole, TicketType } from '../../../../../shared/domain/vocabulary.ts';

/**
 * What people of the invented office report about one row of the priority table. Braces are filled per case:
 * {tender} name, {kode} tender code, {perusahaan}, {jam}, {ukuran} MB, {instansi}, {tahap}, {nomorSurat}, {ruang}.
 */
export type ProblemText = {
  code: string;
  /** How often it is reported, against the other rows. */
  weight: number;
  type: TicketType;
  roles: readonly ReporterRole[];
  application: 'SPSE' | 'SIKaP' | 'SiRUP' | 'e-Katalog' | 'LPSE Support';
  /** The problem belongs to one tender. */
  tender: boolean;
  subjects: readonly string[];
  descriptions: readonly string[];
  solutions: readonly string[];
  /** What the user is asked for when the report is not clear. */
  asked: readonly string[];
  errors?: readonly string[];
};
