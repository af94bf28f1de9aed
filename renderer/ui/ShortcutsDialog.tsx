import { Modal, Switch } from '@mantine/core';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import { KeyHint } from './KeyHint.tsx';
import { keyCaps } from './keys.ts';
import classes from './shortcuts.module.css';
import { useShortcuts, useSingleKeys } from './shortcuts.tsx';

/** The `?` dialog: every shortcut that works on the page now, by group. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useText(uiText);
  const shortcuts = useShortcuts();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const groups = Map.groupBy(shortcuts, (shortcut) => shortcut.group);
  return (
    <Modal opened={opened} onClose={onClose} title={t.shortcuts} size="lg" closeButtonProps={{ 'aria-label': t.close }}>
      <div className={classes.groups}>
        {[...groups].map(([group, list]) => (
          <section key={group} className={classes.group}>
            <h3>{group}</h3>
            <dl>
              {list.map((shortcut) => (
                <div key={`${shortcut.keys} ${shortcut.label}`} className={classes.row}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyHint keys={shortcut.keys} />
                    <span className={classes.spoken}>
                      {keyCaps(shortcut.keys)
                        .map((caps) => caps.join(' + '))
                        .join(` ${t.keyThen} `)}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {shortcuts.length === 0 && <p>{t.noShortcuts}</p>}
      </div>
      <Switch
        mt="md"
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        label={t.singleKeys}
        description={t.singleKeysHelp}
      />
    </Modal>
  );
}
