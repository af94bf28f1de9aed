import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Only what the operating system needs for typing and zoom; the page has its own commands. No developer tools. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    label: 'Sunting',
    submenu: [
      { role: 'undo', label: 'Urungkan' },
      { role: 'redo', label: 'Ulangi' },
      { type: 'separator' },
      { role: 'cut', label: 'Potong' },
      { role: 'copy', label: 'Salin' },
      { role: 'paste', label: 'Tempel' },
      { role: 'selectAll', label: 'Pilih semua' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: 'Tampilan',
    submenu: [
      { role: 'resetZoom', label: 'Ukuran semula' },
      { role: 'zoomIn', label: 'Perbesar' },
      { role: 'zoomOut', label: 'Perkecil' },
      { role: 'togglefullscreen', label: 'Layar penuh' },
    ],
  };
  const program: MenuItemConstructorOptions = {
    label: 'Loket',
    submenu: [
      { role: 'about', label: 'Tentang Loket' },
      { type: 'separator' },
      { role: 'quit', label: 'Keluar dari Loket' },
    ],
  };
  return platform === 'darwin' ? [program, edit, view] : [edit, view, program];
}

/** Hidden on Windows and Linux until Alt is pressed. */
export function setUpMenu(): void {
  app.setAboutPanelOptions({ applicationName: 'Loket', applicationVersion: app.getVersion() });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
}
