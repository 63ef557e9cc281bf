import autocannon from 'autocannon';

/** Requests a page over and over. Resolves to pages per second. @throws {Error} when any answer was not the page */
export async function pagesPerSecond(
  url: string,
  { connections, seconds, cookie }: { connections: number; seconds: number; cookie?: string },
): Promise<number> {
  const headers = { 'accept-language': 'zh-CN', ...(cookie && { cookie }) };
  const { duration, errors, timeouts, non2xx, '2xx': pages } = await autocannon({ url, connections, duration: seconds, headers });
  if (errors + timeouts + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} refusals.`);
  return pages / duration;
}
