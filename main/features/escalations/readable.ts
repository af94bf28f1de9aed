import { findStage } from '../../../shared/domain/priority/stages.ts';
import { ZONES } from '../../../shared/domain/time/zone.ts';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { priorityText, ticketTypeText } from '../../../shared/text/vocabulary.ts';

const none = '–';

/** The package as a person reads it, in the order of LPSE Support's own form (domain.md §5.3): the preview, the ZIP and the e-mail. */
export function readable(content: EscalationPackage): string {
  const { office, reporter } = content;
  const zone = ZONES.find((known) => known === office.zone) ?? 'Asia/Jakarta';
  const when = (instant: string) => formatDateTime(Date.parse(instant), zone, 'id');
  const lines: [string, string][] = [
    ['Judul tiket', content.title],
    ['LPSE', `${office.name} (${office.path}, ${office.zone})`],
    ['Kontak LPSE', [office.contactName, office.contactPhone, office.contactEmail].filter(Boolean).join(', ')],
    ['Nomor tiket di LPSE', content.localNumber],
    ['Aplikasi', [content.application, content.applicationVersion].filter(Boolean).join(' ')],
    ['Kode error', content.errorCode],
    ['Kode tender', content.tenderCode],
    ['Kode paket', content.packageCode],
    ['Tipe tiket', ticketTypeText.id[content.ticketType]],
    ['Kelas pekerjaan', content.ticketClass ?? ''],
    ['Prioritas', content.priority === null ? '' : priorityText.id[content.priority]],
    [
      'Tahap tender',
      [
        findStage(content.stage)?.label ?? content.stage,
        content.stageDeadline === null ? '' : when(content.stageDeadline),
      ]
        .filter(Boolean)
        .join(', sampai '),
    ],
    [
      'Pelapor',
      [
        reporter.name,
        reporter.organization,
        reporter.userId,
        reporter.npwp && `NPWP ${reporter.npwp}`,
        reporter.phone,
        reporter.email,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Diterima', when(content.receivedAt)],
    ['Dieskalasikan', when(content.escalatedAt)],
  ];
  const parts = [
    lines
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`)
      .join('\n'),
    `Deskripsi:\n${content.description || none}`,
    `Langkah yang sudah dicoba:\n${content.stepsTried || none}`,
    `Kelengkapan data:\n${content.requirements
      .map(
        (item) =>
          `[${item.present ? 'x' : ' '}] ${item.text}${item.justification ? ` – alasan: ${item.justification}` : ''}`,
      )
      .join('\n')}`,
    content.accessGrants.length > 0
      ? `Izin akses:\n${content.accessGrants
          .map(
            (grant) =>
              `${grant.letterNumber}: ${grant.account} (${grant.method}), ${when(grant.opensAt)} sampai ${when(grant.closesAt)}${grant.sealed === null ? '' : '; rahasia tersegel ikut lewat gateway, hanya LKPP yang dapat membukanya'}`,
          )
          .join('\n')}`
      : '',
    `Lampiran:\n${content.files.map((file, index) => `${index + 1}. ${file.name} (${file.size} bita, SHA-256 ${file.sha256})`).join('\n') || none}`,
  ];
  return parts.filter(Boolean).join('\n\n').slice(0, 60_000);
}
