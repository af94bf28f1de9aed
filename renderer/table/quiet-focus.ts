/**
 * Gives a table the keyboard without drawing its frame: nobody asked for it, the page just opened. The first key shows the
 * frame, as does every later way in.
 */
export function focusQuietly(grid: HTMLElement): void {
  grid.dataset.quiet = '';
  grid.focus({ preventScroll: true });
  const show = () => delete grid.dataset.quiet;
  grid.addEventListener('keydown', show, { once: true, capture: true });
  grid.addEventListener('blur', show, { once: true });
}
