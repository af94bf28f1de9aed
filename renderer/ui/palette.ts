import { createSpotlight } from '@mantine/spotlight';

/** The one command palette: its state, known the moment Ctrl+K is pressed and before it is on the screen. */
export const [paletteStore, palette] = createSpotlight();

/** Whether the palette is open or about to appear; what is typed then is meant for it. */
export const paletteIsOpen = (): boolean => paletteStore.getState().opened;
