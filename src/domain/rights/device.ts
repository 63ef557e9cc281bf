/** What kind of device and browser a session was opened with, as far as the browser tells. */
export interface Device {
  readonly kind: 'phone' | 'tablet' | 'computer' | 'unknown';
  readonly browser?: string;
}

/** In this order, since most browsers also name those they descend from. */
const BROWSERS = [
  ['WeChat', /MicroMessenger\//],
  ['DingTalk', /DingTalk\//],
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /Safari\//],
] as const;

export function deviceOf(agent: string): Device {
  const browser = BROWSERS.find(([, sign]) => sign.test(agent))?.[0];
  return { kind: kindOf(agent), ...(browser && { browser }) };
}

function kindOf(agent: string): Device['kind'] {
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet';
  if (/Mobile|iPhone/.test(agent)) return 'phone';
  return /Windows|Macintosh|Linux|CrOS/.test(agent) ? 'computer' : 'unknown';
}
