import type { APIRoute } from 'astro';
import { recordDownload } from '../../../../components/record/record-download.ts';

/** A person's training record as PDF, for HR and for whoever it is about. */
export const GET: APIRoute = (context) => recordDownload(context, context.params.person ?? '');
