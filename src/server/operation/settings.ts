import { z } from 'astro/zod';

/** How the server is watched while it runs. */
export interface OperationSettings {
  readonly logLevel: LogLevel;
  /** Undefined: `text` on a terminal, else `json`. */
  readonly logForm?: LogForm;
  /** Whether /metrics answers. */
  readonly metrics: boolean;
  /** Who asks for the metrics has to bear it; undefined: nobody has to. */
  readonly metricsToken?: string;
}

export type LogLevel = (typeof LEVELS)[number];
export type LogForm = (typeof FORMS)[number];

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const FORMS = ['json', 'text'] as const;

/** Fields of the environment; an empty value has been left out before. */
export const operationFields = {
  LICHENG_LOG_LEVEL: z.enum(LEVELS, 'Write debug, info, warn, error or silent.').default('info'),
  LICHENG_LOG: z.enum(FORMS, 'Write json or text, or leave it out: text on a terminal, otherwise json.').optional(),
  LICHENG_METRICS: z.enum(['0', '1'], 'Write 1 for /metrics to answer, otherwise 0.').default('0'),
  LICHENG_METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, 'Write at least 16 letters, digits or any of -._~+/=, or leave it out.')
    .optional(),
};

export function operationOf(data: z.output<z.ZodObject<typeof operationFields>>): OperationSettings {
  return {
    logLevel: data.LICHENG_LOG_LEVEL,
    logForm: data.LICHENG_LOG,
    metrics: data.LICHENG_METRICS === '1',
    metricsToken: data.LICHENG_METRICS_TOKEN,
  };
}
