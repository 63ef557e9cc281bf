import type { Attachment } from 'svelte/attachments';

/** How far a pointer goes, in CSS pixels, before a press is a drag. */
const SLACK = 6;
/** How near the screen's upper or lower edge the page begins to scroll, in CSS pixels. */
const EDGE = 64;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element of the same question with `data-place`, under the pointer. */
export interface Place {
  readonly id: string;
  /** Whether the pointer is below its middle. */
  readonly past: boolean;
}

export interface Drag {
  lift: () => void;
  /** Told with every frame; not while what is there is still on its way to its own place. */
  over: (place: Place | undefined) => void;
  drop: (place: Place | undefined) => void;
  /** Escape was pressed, or the system took the pointer away: everything is as it was before `lift`. */
  back: () => void;
}

/**
 * Makes an element draggable: with a mouse from anywhere but what has `data-still`, by touch or pen from what has
 * `data-handle` only, so that everywhere else a finger scrolls. A copy of the element follows the pointer.
 */
export function draggable(drag: Drag): Attachment<HTMLElement> {
  return (element) => {
    let stop = () => {};
    const press = (event: PointerEvent) => {
      const at = event.target as Element;
      const still = at.closest('[data-still]') ?? (event.pointerType !== 'mouse' && !at.closest('[data-handle]'));
      if (!still && event.button === 0 && event.isPrimary) stop = follow(element, event, drag);
    };
    element.addEventListener('pointerdown', press);
    return () => {
      element.removeEventListener('pointerdown', press);
      stop();
    };
  };
}

/** Follows a pointer from its press on; what is returned puts everything back. */
function follow(element: HTMLElement, press: PointerEvent, drag: Drag): () => void {
  // Unlike the element, it stays where it is while others make room.
  const board = element.closest('fieldset') ?? document.body;
  const start = { x: press.clientX, y: press.clientY };
  const watch = new AbortController();
  let at: Point = start;
  let ghost: HTMLElement | undefined;

  const hear = <Type extends keyof WindowEventMap>(type: Type, heard: (event: WindowEventMap[Type]) => void) =>
    window.addEventListener(type, heard, { signal: watch.signal, capture: true });
  const end = (put: boolean) => {
    if (watch.signal.aborted) return;
    watch.abort();
    if (!ghost) return;
    ghost.remove();
    swallowClick();
    if (!put) return drag.back();
    drag.drop(placeAt(board, at));
  };
  const frame = () => {
    if (watch.signal.aborted || !ghost) return;
    scrollNear(at.y, start.y);
    ghost.style.transform = `translate(${at.x - start.x}px, ${at.y - start.y}px)`;
    const place = placeAt(board, at);
    drag.over(place);
    requestAnimationFrame(frame);
  };

  hear('pointermove', (event) => {
    if (event.pointerId !== press.pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    if (ghost || Math.hypot(at.x - start.x, at.y - start.y) < SLACK) return;
    board.setPointerCapture(press.pointerId);
    ghost = ghostOf(element);
    drag.lift();
    frame();
  });
  hear('pointerup', (event) => {
    if (event.pointerId === press.pointerId) end(true);
  });
  hear('pointercancel', () => end(false));
  hear('keydown', (event) => {
    if (event.key !== 'Escape' || !ghost) return;
    event.stopPropagation();
    end(false);
  });
  hear('selectstart' as 'select', (event) => event.preventDefault());
  return () => end(false);
}

/** A copy that lies exactly over the element, for the eyes only. */
function ghostOf(element: HTMLElement): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect();
  const ghost = element.cloneNode(true) as HTMLElement;
  ghost.inert = true;
  ghost.ariaHidden = 'true';
  ghost.classList.add('ghost');
  const box = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  Object.assign(ghost.style, { position: 'fixed', ...box });
  document.body.append(ghost);
  return ghost;
}

function placeAt(board: Element, { x, y }: Point): Place | undefined {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  if (!place || !board.contains(place)) return undefined;
  const { top, height } = place.getBoundingClientRect();
  return { id: place.dataset.place ?? '', past: y > top + height / 2 };
}

/** Scrolls the faster the nearer the edge, but only towards an edge that the pointer was moved to. */
function scrollNear(y: number, from: number): void {
  const above = y < from ? Math.max(0, EDGE - Math.max(0, y)) : 0;
  const below = y > from ? Math.max(0, Math.min(y, innerHeight) - innerHeight + EDGE) : 0;
  if (above !== below) scrollBy({ top: (below - above) / 4, behavior: 'instant' });
}

/** Letting go counts as a click on whatever is there, which nobody meant. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
