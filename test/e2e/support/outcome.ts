import type { Page } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** What a path answers: a status, or a way to sign in, or a way home. */
export type Answer = 200 | 'sign-in' | 'home' | 404 | 409 | 500;

export async function answerTo(visitor: Visitor, path: string): Promise<Answer> {
  const response = await visitor.get(path);
  if (response.status() !== 303) return response.status() as Answer;
  const { location = '' } = response.headers();
  return location.startsWith('/sign-in') ? 'sign-in' : location === '/' ? 'home' : (response.status() as Answer);
}

/** What an action answers: its status and, when it refuses, the reason. */
export type Said = '200' | `${number} ${string}`;

export async function said(asked: ReturnType<Visitor['send']>): Promise<Said> {
  const response = await asked;
  if (response.ok()) return `${response.status()}` as Said;
  return `${response.status()} ${(await response.json()).reason}` as Said;
}

/** Calls an action from a page, as a changed island could; its status and the sentence it gives. */
export function callFrom(page: Page, action: string, input: unknown): Promise<{ status: number; message?: string }> {
  return page.evaluate(
    async ({ action, input }) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`/_actions/${action}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return { status: response.status, message: (await response.json()).message };
    },
    { action, input },
  );
}
