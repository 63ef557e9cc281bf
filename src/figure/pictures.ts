import type { Bilingual, Language } from '../domain/language.ts';
import { frame, type Picture } from './layout.ts';
import { cardExchange } from './pictures/card-exchange.ts';
import { CARD_PANELS } from './pictures/card-panels.ts';
import { cardPutAway } from './pictures/card-put-away.ts';
import { cardTwoHands } from './pictures/card-two-hands.ts';
import { CLOTHES_PICTURES } from './pictures/clothes/pictures.ts';
import { CONDUCT_IDS, CONDUCT_PICTURES } from './pictures/conduct/pictures.ts';
import { DUTY_IDS, DUTY_PICTURES } from './pictures/duty/pictures.ts';
import { farewellAtDoor } from './pictures/farewell-at-door.ts';
import { guidingPosition } from './pictures/guiding-position.ts';
import { handshakeGreetFirst } from './pictures/handshake-greet-first.ts';
import { handshakeHold } from './pictures/handshake-hold.ts';
import { handshakeOrder } from './pictures/handshake-order.ts';
import { handshakeSeniorHand } from './pictures/handshake-senior-hand.ts';
import { POSTURE_PICTURES } from './pictures/posture/pictures.ts';
import { receptionNodAndBow } from './pictures/reception-nod-and-bow.ts';
import { RECEPTION_PANELS } from './pictures/reception-panels.ts';
import { receptionRise } from './pictures/reception-rise.ts';
import { receptionTenSteps } from './pictures/reception-ten-steps.ts';
import { SERVICE_IDS, SERVICE_PICTURES } from './pictures/service.ts';

/** The drawn pictures that lessons and questions may show, by the names they use. */
export const PICTURE_IDS = [
  'uniform-worn',
  'uniform-condition',
  'badge-worn',
  'work-shoes',
  'make-up',
  'nails',
  'accessories',
  'men-at-window',
  'handshake-hold',
  'handshake-greet-first',
  'handshake-order',
  'handshake-senior-hand',
  'card-exchange',
  'card-two-hands',
  'card-put-away',
  'reception-ten-steps',
  'reception-nod-and-bow',
  'reception-rise',
  'guiding-position',
  'farewell-at-door',
  'stand-upright',
  'stand-feet',
  'stand-steady',
  'sit-upright',
  'sit-legs',
  'walk-hall',
  'look-triangle',
  'gesture-palm',
  'sneeze',
  ...SERVICE_IDS,
  ...DUTY_IDS,
  ...CONDUCT_IDS,
  'panel-stand',
  'panel-smile',
  'panel-nod',
  'panel-bow',
  'panel-ask',
  'panel-seat',
  'panel-summarise',
  'panel-handle',
  'panel-thank',
  'panel-see-off',
  'panel-card-rise',
  'panel-card-give',
  'panel-card-read',
  'panel-card-case',
] as const;
export type PictureId = (typeof PICTURE_IDS)[number];

const PICTURES: Readonly<Record<PictureId, Picture>> = {
  ...CLOTHES_PICTURES,
  'handshake-hold': handshakeHold,
  'handshake-greet-first': handshakeGreetFirst,
  'handshake-order': handshakeOrder,
  'handshake-senior-hand': handshakeSeniorHand,
  'card-exchange': cardExchange,
  'card-two-hands': cardTwoHands,
  'card-put-away': cardPutAway,
  'reception-ten-steps': receptionTenSteps,
  'reception-nod-and-bow': receptionNodAndBow,
  'reception-rise': receptionRise,
  'guiding-position': guidingPosition,
  'farewell-at-door': farewellAtDoor,
  ...POSTURE_PICTURES,
  ...SERVICE_PICTURES,
  ...DUTY_PICTURES,
  ...CONDUCT_PICTURES,
  ...RECEPTION_PANELS,
  ...CARD_PANELS,
};

export function isPictureId(id: string): id is PictureId {
  return PICTURE_IDS.some((known) => known === id);
}

const drawn = new Map<string, string>();

/** A complete SVG, coloured by the classes of `src/styles/pictures.css`. Drawn once: a picture never changes. */
export function drawPicture(id: PictureId, language: Language): string {
  const key = `${id} ${language}`;
  const svg = drawn.get(key) ?? frame(id, PICTURES[id], language);
  drawn.set(key, svg);
  return svg;
}

/** The sentence to print under the picture. */
export function captionOf(id: PictureId): Bilingual {
  return PICTURES[id].caption;
}
