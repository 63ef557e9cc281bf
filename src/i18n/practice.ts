import type { Topic } from '../domain/library/norm.ts';
import type { Level } from '../domain/practice/mastery.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

/** What topics are called. A topic without a name does not compile. */
const TOPIC = {
  attitude: m.topic_attitude,
  'business-card': m.topic_business_card,
  complaint: m.topic_complaint,
  confidentiality: m.topic_confidentiality,
  'counter-service': m.topic_counter_service,
  documents: m.topic_documents,
  dress: m.topic_dress,
  ethics: m.topic_ethics,
  expression: m.topic_expression,
  'face-to-face': m.topic_face_to_face,
  farewell: m.topic_farewell,
  feedback: m.topic_feedback,
  'first-inquiry': m.topic_first_inquiry,
  'follow-up': m.topic_follow_up,
  'forbidden-phrases': m.topic_forbidden_phrases,
  gesture: m.topic_gesture,
  greeting: m.topic_greeting,
  grooming: m.topic_grooming,
  guiding: m.topic_guiding,
  handshake: m.topic_handshake,
  'home-visit': m.topic_home_visit,
  introduction: m.topic_introduction,
  language: m.topic_language,
  meeting: m.topic_meeting,
  outage: m.topic_outage,
  payment: m.topic_payment,
  posture: m.topic_posture,
  'priority-care': m.topic_priority_care,
  prohibited: m.topic_prohibited,
  reception: m.topic_reception,
  safety: m.topic_safety,
  sales: m.topic_sales,
  telephone: m.topic_telephone,
  'time-limits': m.topic_time_limits,
  visiting: m.topic_visiting,
  workplace: m.topic_workplace,
} satisfies Record<Topic, unknown>;

const LEVEL = {
  unseen: m.level_unseen,
  faint: m.level_faint,
  fading: m.level_fading,
  strong: m.level_strong,
} satisfies Record<Level, unknown>;

/** How many questions, and about how long they take: "5 questions · about 3 min". */
export function sittingWords(t: Translate, { questions, minutes }: { questions: number; minutes: number }): string {
  const count = questions === 1 ? t(m.practice_question) : t(m.practice_questions, { count: questions });
  return `${count} · ${t(m.practice_minutes, { minutes })}`;
}

export const topicName = (t: Translate, topic: Topic) => t(TOPIC[topic]);
export const levelName = (t: Translate, level: Level) => t(LEVEL[level]);
