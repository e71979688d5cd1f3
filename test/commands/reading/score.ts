import type { Understanding } from '#phancong/answer/reading/understand.js';
import { PROVINCES, type Places } from './places.ts';

/** A question, and the subjects by any of which it is read rightly; none where it asks for no matter, both where it has two. */
export interface Asked {
  text: string;
  subjects: readonly string[];
  kind: string;
}

/** How the questions of one class were read. */
export interface Score {
  asked: number;
  /** Named, and an answer sends one where the right one does; of no matter: no unit is named. */
  right: number;
  /** No unit is named, and the body whose matter it is. */
  body: number;
  /** Not named, with the right one among the choices. */
  choices: number;
  /** Not named, and not among the choices. */
  none: number;
  wrongUnit: number;
  wrongBody: number;
  /** Readings of which an answer names a unit. */
  units: number;
  misses: string[];
}

/** Choices that an answer offers. */
const OFFERED = 3;

/** Reads questions in every province that is asked about, and counts by class. */
export async function scoreOf(asked: readonly Asked[], understanding: Understanding, places: Places): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const { text, subjects, kind } of asked) {
    const name = kind.startsWith('-') ? kind.slice(1) : (await places.isOurs(subjects[0] ?? '')) ? 'ours' : 'others';
    const score = scores.get(name) ?? { asked: 0, right: 0, body: 0, choices: 0, none: 0, wrongUnit: 0, wrongBody: 0, units: 0, misses: [] };
    scores.set(name, score);
    const heard = understanding.hear(text);
    for (const [province, slug] of PROVINCES.entries()) {
      score.asked += 1;
      const reading = understanding.decide(heard, await places.leadTo(heard, province));
      if (reading.kind === 'DUTY') {
        const { subject: found, action } = reading.duty;
        const wrong = await places.wrong(found, kind.startsWith('-') ? [] : subjects, province, action);
        if (await places.hasUnits(found, province, action)) score.units += 1;
        score[wrong === 'UNIT' ? 'wrongUnit' : wrong === 'BODY' ? 'wrongBody' : 'right'] += 1;
        if (wrong) score.misses.push(`${slug}, wrong ${wrong.toLowerCase()}: ${subjects.join(', ') || kind} read as ${found}: ${text.slice(0, 100)}`);
        continue;
      }
      if (reading.of) {
        const right = kind.startsWith('-') && kind !== '-two' ? [] : subjects;
        score[(await places.areOfBody(right, province, reading.of.body)) ? 'body' : 'wrongBody'] += 1;
        continue;
      }
      const offered = reading.interpretations.slice(0, OFFERED).map(({ code }) => code);
      if (kind.startsWith('-') && kind !== '-two') score.right += 1;
      else if (subjects.some((subject) => offered.includes(subject))) score.choices += 1;
      else score.none += 1;
    }
  }
  return new Map([...scores].sort());
}
