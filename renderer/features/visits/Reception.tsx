import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { useSession } from '../../api/session.tsx';
import { useShortcut, useText } from '../../ui/index.ts';
import { onOpenRegister } from './open-register.ts';
import { RegisterForm } from './RegisterForm.tsx';

/** Stands in the frame of the application: F4 anywhere records a visitor. */
export function Reception() {
  const t = useText(visitsText);
  const may = useSession().can('work');
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  useShortcut('F4', t.register, open, { group: t.group, enabled: may, inDialog: false });
  useEffect(() => onOpenRegister(() => setOpened(true)), []);
  return (
    <Modal opened={opened && may} onClose={() => setOpened(false)} title={t.registerTitle} size="lg">
      <RegisterForm onDone={() => setOpened(false)} />
    </Modal>
  );
}
