/** The marks of 礼 above 成, cut as strokes in a field 100 wide. */
const LI = 'M30 11L36 15.5M17 22H45C42 30 31 36.5 16 41M32 32V48M37 31.5L46 37M60 11V38Q60 46 68 46H76Q83 46 83 39V34';
const CHENG =
  'M22 62H85M30 62V70C30 79 26 86 17 91M30 73H46C46 80 45 85 42 89L35 87M55 55C57 70 65 85 84 91L86 81M76 69C71 79 61 87 48 91.5M67 53.5L75 57.5';
/** A field whose edge the knife has nicked. */
const FIELD =
  'M7 4.5L31 3.4L33 5L58 3.8L93 4.6Q96 5 96.2 8L95.6 36L94 38L95.8 41L96.4 92Q96 95.6 92 96L66 95.4L63 96.4L8 96Q4.4 95.6 4.2 92L4.8 61L6 58.6L4.6 56L4 8Q4.4 4.8 7 4.5Z';

/** The vermilion seal 礼成: the logo, and the mark on a certificate. */
export function drawSeal(size = 64): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig-seal-picture" width="${size}" height="${size}" viewBox="0 0 100 100" role="img" aria-label="礼成">` +
    `<path class="fig-seal" d="${FIELD}"/><path class="fig-seal-mark" stroke-width="6.2" transform="translate(4.6 3.6) scale(.91)" d="${LI}${CHENG}"/></svg>`
  );
}
