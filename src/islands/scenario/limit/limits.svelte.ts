const KEY = 'thinking-limit';

/** Whether time to think is limited where an author set a limit: it is, until somebody switches it off in this browser. */
class Limits {
  off = $state(remembered() === 'off');

  switch(off: boolean): void {
    this.off = off;
    try {
      localStorage.setItem(KEY, off ? 'off' : 'on');
    } catch {
      // Storage that is full or switched off: the choice holds until the page is left.
    }
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** One choice for every role-play. */
export const limits = new Limits();
