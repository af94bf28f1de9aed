import type { z } from 'zod';
import type { secretFinding } from '../../../../shared/contract/escalations.ts';
import { findSecrets, maskSecrets, placeOfSecret } from '../../../../shared/domain/secrets/scan.ts';
import { packageText } from '../../../../shared/text/escalation-package.ts';

/** What an officer types in the send dialog. */
export type TypedTexts = { stepsTried: string; notice: string; reasons: Record<string, string> };
type Finding = z.infer<typeof secretFinding>;

/**
 * Secrets in what is typed, found before anything of it leaves this form: the place as the package calls it
 * (`reason:<key>` for the reason of a requirement), the kind, the line with every secret covered.
 */
export function typedSecrets({ stepsTried, notice, reasons }: TypedTexts): Finding[] {
  const texts: [string, string][] = [
    ['stepsTried', stepsTried],
    ['notice', notice],
    ...Object.entries(reasons).map(([key, reason]): [string, string] => [`reason:${key}`, reason]),
  ];
  return texts.flatMap(([place, text]) =>
    findSecrets(text).map((secret) => ({
      place,
      kind: secret.kind,
      hint: packageText.id.line(secret.line, placeOfSecret(text, secret)),
    })),
  );
}

/** The same texts with every secret covered. */
export const withoutSecrets = ({ stepsTried, notice, reasons }: TypedTexts): TypedTexts => ({
  stepsTried: maskSecrets(stepsTried),
  notice: maskSecrets(notice),
  reasons: Object.fromEntries(Object.entries(reasons).map(([key, reason]) => [key, maskSecrets(reason)])),
});
