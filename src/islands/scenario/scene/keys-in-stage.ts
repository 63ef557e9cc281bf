/**
 * Hears keys in the stage around an element, and nowhere else on the page: a key alone may act only where the focus is
 * (WCAG 2.1.4, Character Key Shortcuts).
 */
export function keysInStage(onkey: (event: KeyboardEvent) => void): (element: Element) => (() => void) | undefined {
  return (element) => {
    const stage = element.closest<HTMLElement>('[data-stage]');
    stage?.addEventListener('keydown', onkey);
    return () => stage?.removeEventListener('keydown', onkey);
  };
}
