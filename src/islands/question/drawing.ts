import type { Language } from '../../domain/language.ts';

const fetched = new Map<string, Promise<string>>();

/**
 * The SVG of a picture, or of the scene of a question, drawn by the server. Fetched once, and again after it failed.
 * Rejects without a connection.
 */
export function drawingOf(id: string, language: Language): Promise<string> {
  const address = `/pictures/${id}.${language}.svg`;
  const kept = fetched.get(address);
  if (kept) return kept;
  const coming = fetchText(address);
  fetched.set(address, coming);
  coming.catch(() => fetched.delete(address));
  return coming;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
