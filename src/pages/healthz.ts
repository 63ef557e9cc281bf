import type { APIRoute } from 'astro';
import { said } from '../server/operation/said.ts';

/** The process is up. */
export const GET: APIRoute = () => said(200, 'ok');
