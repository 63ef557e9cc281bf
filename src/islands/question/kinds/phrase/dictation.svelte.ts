import { type Ear, earsHere, fetchEar, recognitionBy } from './recognition.ts';

/** Why nothing more is heard: what the browser calls it, or that nothing could be fetched. */
export type SpeechProblem = 'not-allowed' | 'no-microphone' | 'nothing-heard' | 'not-fetched' | 'failed';

const PROBLEMS: Readonly<Record<string, SpeechProblem>> = {
  'not-allowed': 'not-allowed',
  'audio-capture': 'no-microphone',
  'no-speech': 'nothing-heard',
};

/** Hears what somebody says, on their device, and tells the words. */
export class Dictation {
  /** Languages that can be heard here; empty until that is known, and where none can. */
  ears = $state.raw<readonly Ear[]>([]);
  state = $state<'still' | 'fetching' | 'listening'>('still');
  problem = $state<SpeechProblem>();
  /** Words that are still being made out. */
  unsure = $state('');
  readonly #onheard: (words: string) => void;
  #recognition: ReturnType<typeof recognitionBy>;
  #dropped = false;

  /** `onheard` is told each stretch of words once, when they are made out. */
  constructor(onheard: (words: string) => void) {
    this.#onheard = onheard;
    earsHere().then((ears) => {
      this.ears = ears;
    });
  }

  async start(ear: Ear): Promise<void> {
    this.problem = undefined;
    if (ear.toFetch) {
      this.state = 'fetching';
      const fetched = await fetchEar(ear);
      this.state = 'still';
      // Fetching can take a minute, and the question may have been left meanwhile.
      if (this.#dropped) return;
      if (!fetched) {
        this.problem = 'not-fetched';
        return;
      }
      this.ears = this.ears.map((other) => (other === ear ? { ...ear, toFetch: false } : other));
    }
    this.#listen(ear);
  }

  /** What has been said so far is still made out. */
  stop(): void {
    this.#recognition?.stop();
  }

  /** Nothing more is told or listened to, for when nobody is there to be told. */
  drop(): void {
    this.#dropped = true;
    this.#recognition?.abort();
    this.#recognition = undefined;
  }

  #listen(ear: Ear): void {
    const recognition = recognitionBy(ear);
    if (!recognition) return;
    const current = () => this.#recognition === recognition;
    recognition.addEventListener('result', (event) => current() && this.#hear(event as SpeechRecognitionEvent));
    recognition.addEventListener('error', (event) => {
      const { error } = event as SpeechRecognitionErrorEvent;
      if (current() && error !== 'aborted') this.problem = PROBLEMS[error] ?? 'failed';
    });
    recognition.addEventListener('end', () => {
      if (!current()) return;
      this.#recognition = undefined;
      this.state = 'still';
      this.unsure = '';
    });
    this.#recognition = recognition;
    this.state = 'listening';
    try {
      recognition.start();
    } catch {
      this.#recognition = undefined;
      this.state = 'still';
      this.problem = 'failed';
    }
  }

  #hear({ resultIndex, results }: SpeechRecognitionEvent): void {
    const heard = [...results].slice(resultIndex);
    const words = (sure: boolean) =>
      heard
        .filter(({ isFinal }) => isFinal === sure)
        .map((result) => result[0]?.transcript ?? '')
        .join('');
    this.unsure = words(false);
    if (words(true)) this.#onheard(words(true));
  }
}
