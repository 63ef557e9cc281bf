import { LANGUAGES, type Language } from '../../../../domain/language.ts';

/**
 * Of the Web Speech API, what is used here. `available`, `install` and `processLocally` are of its part for
 * recognition on the device.
 * @see https://webaudio.github.io/web-speech-api/
 */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}

interface Recogniser {
  new (): Recognition;
  readonly prototype: Recognition;
  available(options: OnDevice): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>;
  install(options: OnDevice): Promise<boolean>;
}

interface OnDevice {
  readonly langs: readonly string[];
  /** Nothing that is said leaves the device: a browser that could not promise it is not asked. */
  readonly processLocally: true;
}

/** What browsers call our languages, the likelier name first. */
const TAGS: Readonly<Record<Language, readonly string[]>> = { 'zh-CN': ['zh-CN', 'cmn-Hans-CN'], en: ['en-US'] };

/** A language that this browser recognises on this device. */
export interface Ear {
  readonly language: Language;
  readonly tag: string;
  /** The browser must fetch its dictionary first. */
  readonly toFetch: boolean;
}

/** The languages that can be recognised here without sending any sound anywhere; none in most browsers. */
export async function earsHere(): Promise<Ear[]> {
  const ears = await Promise.all(LANGUAGES.flatMap((language) => earFor(language)));
  return ears.filter((ear) => ear !== undefined);
}

async function earFor(language: Language): Promise<Ear | undefined> {
  const recogniser = onDevice();
  for (const tag of recogniser ? TAGS[language] : []) {
    const state = await recogniser!.available(options(tag)).catch(() => 'unavailable');
    if (state === 'available') return { language, tag, toFetch: false };
    if (state === 'downloadable' || state === 'downloading') return { language, tag, toFetch: true };
  }
  return undefined;
}

/** Fetches what the browser needs for this language; false when it could not. */
export async function fetchEar({ tag }: Ear): Promise<boolean> {
  return (
    (await onDevice()
      ?.install(options(tag))
      .catch(() => false)) ?? false
  );
}

/** A recognition that works on the device alone, and fails where it cannot. */
export function recognitionBy({ tag }: Ear): Recognition | undefined {
  const Recogniser = onDevice();
  if (!Recogniser) return undefined;
  const recognition = new Recogniser();
  return Object.assign(recognition, { lang: tag, continuous: true, interimResults: true, processLocally: true });
}

function onDevice(): Recogniser | undefined {
  const recogniser = (globalThis as { SpeechRecognition?: Recogniser }).SpeechRecognition;
  return recogniser && 'available' in recogniser && 'processLocally' in recogniser.prototype ? recogniser : undefined;
}

const options = (tag: string): OnDevice => ({ langs: [tag], processLocally: true });
