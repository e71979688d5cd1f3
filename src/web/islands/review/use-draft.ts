import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sdk } from '../../../client/operations.js';
import type { Language } from '../../../shared/text.js';
import { afterAnswer, countOf, wait, waitingOf } from './outbox.js';
import { troubleOf, type Trouble } from './session.js';
import { correctionOf, withClauses, type Clause, type Correction, type Draft, type HeadCorrection } from './state.js';

/** Milliseconds between looks for what another reviewer did, and between tries to send what could not be sent. */
const LOOK_AGAIN = 8_000;
const TRY_AGAIN = 3_000;

export interface ReviewedDraft {
  draft: Draft | null;
  trouble: Trouble | null;
  /** How many decisions are not confirmed yet. */
  unsent: number;
  /** Who changed the draft while it was open; `null` where nobody did. */
  meanwhile: string | null;
  /** What the last correction of the head changed besides; `null` where it changed nothing else. */
  consequences: Consequences | null;
  decide(entries: readonly Clause[], decision: Correction['decision']): void;
  decideHead(decision: Correction['decision'], correction: HeadCorrection): void;
  reload(): Promise<void>;
}

export interface Consequences {
  /** The key of the document, where it is another one now. */
  key: string | null;
  proposedAnew: readonly string[];
  keptAsReviewed: readonly string[];
}

/** A draft as it is at the service, with every decision sent as it is made, one after the other. */
export function useDraft(api: Sdk, id: string, language: Language): ReviewedDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [unsent, setUnsent] = useState(() => countOf(waitingOf(id)));
  const [meanwhile, setMeanwhile] = useState<string | null>(null);
  const [consequences, setConsequences] = useState<Consequences | null>(null);
  const sending = useRef(false);
  const version = useRef('');

  async function reload(): Promise<void> {
    try {
      const { draft: found } = await api.ReviewDraft({ id });
      if (!found) return;
      version.current = found.version;
      setDraft(found);
    } catch (error) {
      setTrouble(troubleOf(error, language));
    }
  }

  async function send(): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let waiting = waitingOf(id); countOf(waiting) > 0; waiting = waitingOf(id)) {
        const { reviewClauses: answer } = await api.DecideClauses({
          draft: id,
          clauses: Object.values(waiting.decisions),
          paths: Object.keys(waiting.decisions),
          ...(waiting.head ? { document: waiting.head.decision, documentVersion: waiting.head.version, head: waiting.head.correction } : {}),
        });
        setUnsent(countOf(wait(id, (now) => afterAnswer(now, waiting, answer))));
        const { draft: head, faults, keyBefore, proposedAnew, keptAsReviewed } = answer;
        if (waiting.head && !faults.length) setConsequences({ key: keyBefore == null ? null : head.document, proposedAnew, keptAsReviewed });
        version.current = head.version;
        const { clauses: fresh, ...rest } = head;
        setDraft((now) => now && { ...withClauses(now, fresh), ...rest });
        setTrouble(
          faults.length ? { code: faults[0]?.code ?? '', text: faults.map(({ message }) => message[language]).join(' '), offline: false } : null,
        );
        // Another body or province changes every entry that a unit holds.
        if (faults.length || waiting.head) await reload();
      }
    } catch (error) {
      const found = troubleOf(error, language);
      setTrouble(found);
      if (found.offline) setTimeout(() => void send(), TRY_AGAIN);
    } finally {
      sending.current = false;
    }
  }

  async function lookAgain(): Promise<void> {
    const now = await api.DraftVersion({ id }).catch(() => null);
    if (!now?.draft || sending.current || now.draft.version === version.current) return;
    setMeanwhile(now.draft.reviewedBy);
    await reload();
  }

  useEffect(() => {
    void reload().then(send);
    const timer = setInterval(() => {
      if (sending.current || document.hidden) return;
      void lookAgain();
    }, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, []);

  return {
    draft,
    trouble,
    unsent,
    meanwhile,
    consequences,
    reload,
    decide(entries, decision) {
      const decided = Object.fromEntries(entries.map((clause) => [clause.path, correctionOf(clause, decision)]));
      setUnsent(countOf(wait(id, (now) => ({ ...now, decisions: { ...now.decisions, ...decided } }))));
      setDraft(
        (now) =>
          now &&
          withClauses(
            now,
            entries.map((clause) => ({ ...clause, decision })),
          ),
      );
      void send();
    },
    decideHead(decision, correction) {
      setDraft((now) => {
        if (!now) return now;
        setUnsent(countOf(wait(id, (waiting) => ({ ...waiting, head: { decision, version: now.head.version, correction } }))));
        return { ...now, head: { ...now.head, decision } };
      });
      setTimeout(() => void send());
    },
  };
}
