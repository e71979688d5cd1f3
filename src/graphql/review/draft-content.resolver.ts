import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, ID } from 'type-graphql';
import { decisionName } from '../../review/corrections.js';
import { incompleteOf, type Draft } from '../../review/draft.model.js';
import { findingsOf, headVersionOf, passagesOf, versionOf, type Passage, type PlacedFinding } from '../../review/draft-entries.js';
import type { DraftHead } from '../../review/draft.store.js';
import type { WhatIfResult } from '../../studies/what-if/what-if.js';
import { canonicalJson } from '../../shared/hash.js';
import type { Context } from '../context.js';
import { WhatIfResultType } from '../studies/what-if.type.js';
import { asCaller } from './as-caller.js';
import { DraftDocumentType, DraftFindingType, DraftPassageType, DraftUnitType } from './draft-content.type.js';
import { readingOf } from './reading-of.js';
import { DraftType } from './draft.type.js';

/** What a reviewer sees of a draft beside its entries. */
@Resolver(() => DraftType)
export class DraftContentResolver {
  @FieldResolver(() => String, { description: 'Changes whenever anything in the review of the draft does.' })
  version(@Root() { review }: DraftHead): string {
    return versionOf(review);
  }

  @FieldResolver(() => Int, { description: 'How many entries there are to decide, the head among them.' })
  decisions(@Root() { review }: DraftHead): number {
    return review.clauses.length + 1;
  }

  @FieldResolver(() => [String], {
    description: 'Paths of accepted entries with a duty that lacks a subject or an act; such a duty is not published.',
  })
  incomplete(@Root() { review }: DraftHead): string[] {
    return incompleteOf(review);
  }

  @FieldResolver(() => DraftDocumentType, { description: 'The head of the document.' })
  head(@Root() { review }: DraftHead): DraftDocumentType {
    const { document, relations } = review;
    const { accept, number, issuedOn, issuer, title, effective } = document;
    return {
      decision: decisionName(accept),
      version: headVersionOf(review),
      number,
      issuedOn,
      issuer,
      title,
      effectiveFrom: effective.on ?? effective.from ?? (effective.rule === 'ON_SIGNING' ? issuedOn : null),
      relations: relations.map(({ type, document: to, clause = null, provision = null }) => ({ type, document: to, clause, provision })),
      effectiveTo: effective.to ?? null,
    };
  }

  @FieldResolver(() => [DraftUnitType], { description: 'The body, and then its units: whoever may hold a clause.' })
  units(@Root() { review: { body, units } }: DraftHead): DraftUnitType[] {
    return [body, ...units].map((unit) => ({ key: unit.key, name: { vi: unit.vi, en: unit.en }, kind: unit.kind ?? null }));
  }

  @FieldResolver(() => [DraftFindingType], { description: 'What was found in the document while it was read.' })
  async findings(@Root() draft: Draft | DraftHead, @Ctx() context: Context): Promise<PlacedFinding[]> {
    return findingsOf(await readingOf(draft, context));
  }

  @FieldResolver(() => [DraftPassageType], { description: 'The whole document as it was read, in its order.' })
  async passages(@Root() draft: Draft | DraftHead, @Ctx() context: Context): Promise<Passage[]> {
    return passagesOf(await readingOf(draft, context));
  }

  @Query(() => [WhatIfResultType], {
    description:
      'The answers that publishing a draft as it is now would change: about its province on the day from which the document holds, and about the provinces that have its area today. Every subject is asked about, with each act on record, and every procedure. Nothing is written. Role READER.',
  })
  answersChangedByPublishing(
    @Arg('draft', () => ID, { description: 'Id of the draft.' }) draft: string,
    @Ctx() context: Context,
  ): Promise<WhatIfResultType[]> {
    return asCaller(context, async (caller) => {
      const { drafts, responsibility } = context.services;
      const results = await drafts.preview(draft, caller, responsibility, context.work);
      return results.map(printed);
    });
  }
}

function printed({ question, ...result }: WhatIfResult): WhatIfResultType {
  return { question: canonicalJson(question), ...result } as unknown as WhatIfResultType;
}
