/**
 * Tender stages as SPSE shows them (domain.md §5.5). `decisive` = the user loses a right when the stage closes, or the working
 * group must act before its end; only such a stage makes a problem urgent. The application cannot read schedules from
 * SPSE, so the officer picks the stage and types its deadline.
 */
export interface TenderStage {
  code: string;
  label: string;
  en: string;
  process: 'post' | 'pre' | 'both';
  decisive: boolean;
}

const stage = (
  code: string,
  label: string,
  en: string,
  process: TenderStage['process'],
  decisive = false,
): TenderStage => ({ code, label, en, process, decisive });

export const TENDER_STAGES: readonly TenderStage[] = [
  stage('postAnnouncement', 'Pengumuman Pascakualifikasi', 'Post-qualification announcement', 'post'),
  stage('preAnnouncement', 'Pengumuman Prakualifikasi', 'Pre-qualification announcement', 'pre'),
  stage('qualificationDownload', 'Download Dokumen Kualifikasi', 'Download of qualification documents', 'pre'),
  stage(
    'qualificationExplanation',
    'Penjelasan Dokumen Prakualifikasi',
    'Explanation of qualification documents',
    'pre',
  ),
  stage(
    'qualificationSubmission',
    'Kirim Persyaratan Kualifikasi',
    'Submission of qualification requirements',
    'pre',
    true,
  ),
  stage(
    'qualificationEvaluation',
    'Evaluasi Dokumen Kualifikasi',
    'Evaluation of qualification documents',
    'pre',
    true,
  ),
  stage('qualificationProof', 'Pembuktian Kualifikasi', 'Proof of qualification', 'both'),
  stage('qualificationResult', 'Penetapan Hasil Kualifikasi', 'Decision on qualification', 'pre'),
  stage('qualificationAnnouncement', 'Pengumuman Hasil Prakualifikasi', 'Announcement of qualification results', 'pre'),
  stage('qualificationObjection', 'Masa Sanggah Prakualifikasi', 'Objection period on qualification', 'pre', true),
  stage('selectionDownload', 'Download Dokumen Pemilihan', 'Download of selection documents', 'both'),
  stage('explanation', 'Pemberian Penjelasan', 'Explanation (aanwijzing)', 'both', true),
  stage('bidUpload', 'Upload Dokumen Penawaran', 'Upload of bid documents', 'both', true),
  stage('bidOpening', 'Pembukaan Dokumen Penawaran', 'Opening of bid documents', 'post', true),
  stage('bidEvaluation', 'Evaluasi Administrasi, Kualifikasi, Teknis, dan Harga', 'Evaluation of bids', 'post', true),
  stage('bidOpeningFile1', 'Pembukaan dan Evaluasi Penawaran File I', 'Opening and evaluation of file I', 'pre', true),
  stage(
    'evaluationAnnouncement',
    'Pengumuman Hasil Evaluasi Administrasi dan Teknis',
    'Announcement of evaluation',
    'pre',
  ),
  stage(
    'bidOpeningFile2',
    'Pembukaan dan Evaluasi Penawaran File II',
    'Opening and evaluation of file II',
    'pre',
    true,
  ),
  stage('winnerDecision', 'Penetapan Pemenang', 'Decision on the winner', 'both'),
  stage('winnerAnnouncement', 'Pengumuman Pemenang', 'Announcement of the winner', 'both'),
  stage('objectionPeriod', 'Masa Sanggah', 'Objection period', 'both', true),
  stage('negotiation', 'Klarifikasi dan Negosiasi', 'Clarification and negotiation', 'pre'),
  stage('appointmentLetter', 'Surat Penunjukan Penyedia Barang/Jasa', 'Letter of appointment', 'both'),
  stage('contractSigning', 'Penandatanganan Kontrak', 'Signing of the contract', 'both'),
];

const byText = new Map(
  TENDER_STAGES.flatMap((entry) => [entry.code, entry.label].map((text) => [text.toLowerCase(), entry])),
);

/** The stage meant by a code or by its name as SPSE prints it; undefined for any other text. */
export const findStage = (text: string): TenderStage | undefined => byText.get(text.trim().toLowerCase());
