import { Avatar, type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconKey, IconKeyboard, IconLock, IconLogout, IconUserShare } from '@tabler/icons-react';
import { uiText } from '../../shared/text/ui.ts';
import { useLanguage, useText } from './i18n.tsx';
import { initials } from './initials.ts';
import classes from './shell.module.css';

export interface Officer {
  id: string;
  name: string;
  /** Role in the office's words, e.g. "Helpdesk". */
  role: string;
}

export interface OfficerMenuProps {
  /** Who works here now; without it (nobody signed in) the menu holds only look and language. */
  officer?: Officer;
  /** Colleagues who may take over this PC with their own PIN or password. */
  otherOfficers?: Officer[];
  onSwitch?: (officer: Officer) => void;
  onLock?: () => void;
  onChangePassword?: () => void;
  onSignOut?: () => void;
}

const themes = [
  { value: 'light', label: 'themeLight' },
  { value: 'dark', label: 'themeDark' },
  { value: 'auto', label: 'themeAuto' },
] as const;

const isScheme = (value: string): value is MantineColorScheme => themes.some((theme) => theme.value === value);

export function OfficerMenu(props: OfficerMenuProps & { onShortcuts: () => void }) {
  const { officer, otherOfficers = [], onSwitch, onLock, onChangePassword, onSignOut, onShortcuts } = props;
  const t = useText(uiText);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.officer}>
          <span className={classes.spoken}>{t.officerMenu}</span>
          <Avatar size={28} radius="xl" color="teal" aria-hidden="true">
            {officer === undefined ? '–' : initials(officer.name)}
          </Avatar>
          {officer !== undefined && (
            <span className={classes.officerText}>
              <span className={classes.officerName}>{officer.name}</span>
              <span className={classes.officerRole}>{officer.role}</span>
            </span>
          )}
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {onSwitch !== undefined && otherOfficers.length > 0 && <Menu.Label>{t.switchOfficer}</Menu.Label>}
        {onSwitch !== undefined &&
          otherOfficers.map((other) => (
            <Menu.Item key={other.id} leftSection={<IconUserShare size={16} />} onClick={() => onSwitch(other)}>
              {other.name}
            </Menu.Item>
          ))}
        {onLock !== undefined && (
          <Menu.Item leftSection={<IconLock size={16} />} onClick={onLock}>
            {t.lock}
          </Menu.Item>
        )}
        {onChangePassword !== undefined && (
          <Menu.Item leftSection={<IconKey size={16} />} onClick={onChangePassword}>
            {t.changePassword}
          </Menu.Item>
        )}
        {(onLock !== undefined || otherOfficers.length > 0) && <Menu.Divider />}
        <Menu.Label>{t.theme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(isScheme(value) ? value : 'auto')}>
          {themes.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {t[label]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => setLanguage(value === 'en' ? 'en' : 'id')}>
          <Menu.RadioItem value="id" lang="id">
            Bahasa Indonesia
          </Menu.RadioItem>
          <Menu.RadioItem value="en" lang="en">
            English
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} />} rightSection="?" onClick={onShortcuts}>
          {t.shortcuts}
        </Menu.Item>
        {onSignOut !== undefined && (
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={onSignOut}>
            {t.signOut}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
