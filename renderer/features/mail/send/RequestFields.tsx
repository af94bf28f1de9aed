import { Checkbox, Stack, Text } from '@mantine/core';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { type TicketInSlot, useText } from '../../../ui/index.ts';
import type { Compose } from './useCompose.ts';

/** What the request names, and whether the office also rings up (SOP-E-mail step 4: "konfirmasi lewat telepon"). */
export function RequestFields({ ticket, compose: { mail, set } }: { ticket: TicketInSlot; compose: Compose }) {
  const t = useText(composeText);
  const lacking = ticket.requiredData.filter(
    ({ from, present, justified }) => from === 'user' && !present && justified === '',
  );
  const { reporterPhone } = ticket.fields;
  return (
    <>
      {lacking.length === 0 ? (
        <Text size="sm">{t.nothingMissing}</Text>
      ) : (
        <Checkbox.Group
          label={t.missing}
          value={mail.keys}
          // The list stands in the text: as long as nobody wrote one, the core composes it anew.
          onChange={(keys) => set({ keys })}
        >
          <Stack gap={6} mt={6}>
            {lacking.map(({ key, text }) => (
              <Checkbox key={key} value={key} label={text} size="sm" />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Checkbox
        label={t.byPhone}
        description={reporterPhone === '' ? t.noPhone : t.byPhoneHelp(reporterPhone)}
        disabled={reporterPhone === ''}
        checked={mail.confirmByPhone}
        onChange={(event) => set({ confirmByPhone: event.currentTarget.checked })}
      />
    </>
  );
}
