import { expect, test } from 'vitest';
import { deviceOf } from '../../../src/domain/rights/device.ts';

test.each([
  {
    agent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1',
    is: { kind: 'phone', browser: 'Safari' },
  },
  {
    agent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0',
    is: { kind: 'phone', browser: 'WeChat' },
  },
  {
    agent: 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Safari/537.36',
    is: { kind: 'tablet', browser: 'Chrome' },
  },
  {
    agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    is: { kind: 'computer', browser: 'Edge' },
  },
  { agent: 'curl/8', is: { kind: 'unknown' } },
  { agent: '', is: { kind: 'unknown' } },
])('"$agent" is a $is.kind', ({ agent, is }) => {
  expect(deviceOf(agent)).toEqual(is);
});
