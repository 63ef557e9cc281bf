/** What a role-play is played on. In a paper it is fetched when its turn is near: each reply needs the connection anyway. */
export async function stagePart() {
  return (await import('./Stage.svelte')).default;
}
