import type { APIRoute } from 'astro';
import { recordDownload } from '../../components/record/record-download.ts';

/** The training record of whoever asks, as PDF. */
export const GET: APIRoute = (context) => recordDownload(context, context.locals.person?.id ?? '');
