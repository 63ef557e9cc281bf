import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;

export type Face = keyof typeof FILES;
export type Fonts = Readonly<Record<Face, Buffer>>;

let read: Promise<Fonts> | undefined;

/** Noto Sans SC, 10 MB a face; read on the first call and kept. A reading that failed is tried again by the next. */
export function fonts(): Promise<Fonts> {
  read ??= readAll().catch((error) => {
    read = undefined;
    throw error;
  });
  return read;
}

async function readAll(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await Promise.all([readFile(resolve(FILES.regular)), readFile(resolve(FILES.bold))]);
  return { regular, bold };
}
