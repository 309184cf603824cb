/**
 * The team's own form of a plan: an empty one as a Doc, to fill in by hand, and the layout of its sections on the tab
 * Templates, where a team or its district gives them other titles and prompts.
 */
import { checksum } from '../../documents/checksum';
import { TO_FILL_IN, words } from '../../documents/messages';
import { actionPlanDoc, PLAN_SECTIONS } from '../../documents/plans/action-plan-doc';
import { planForm } from '../../domain/planning/blank-plan';
import { type Change, upsert } from '../../workbook/changes';
import { readTable } from '../../workbook/table';
import { readTeam } from '../../workbook/tabs/team';
import { PLAN_TEMPLATE, TEMPLATES } from '../../workbook/tabs/templates';
import { documentChange, teamFolder } from '../documents';
import { nothing } from '../inputs';
import { defineJob, done } from '../job';
import { planLayout } from './plan-document';

export const planFormDoc = defineJob({
  id: 'planFormDoc',
  label: 'Empty action plan as a Doc',
  input: nothing,
  needs: () => ['team', 'documents', 'templates'],
  run: (_input, snapshot, now) => {
    const { team, problems } = readTeam(snapshot);
    const plan = planForm(now.today, TO_FILL_IN);
    const withoutNames = actionPlanDoc({
      team,
      plan,
      assessment: TO_FILL_IN,
      evidence: [{ code: TO_FILL_IN, statement: '' }],
      goals: [{ sentence: words.plan.goalForm(TO_FILL_IN), today: undefined }],
      missing: [],
      nameOf: new Map(),
      results: new Map(),
      levelChanges: [],
      asOf: now.today,
      workbookUrl: '',
      showNames: false,
      form: true,
      layout: planLayout(snapshot),
    });
    return {
      ok: true,
      problems,
      documents: [
        {
          // Another layout is another form; the same one is found again.
          key: `plan-form:${checksum(JSON.stringify(withoutNames))}`,
          folderName: teamFolder(team),
          withNames: undefined,
          withoutNames,
          people: [],
          shareWith: [],
        },
      ],
      changes: (made) => made.map((document) => documentChange(document, 'empty action plan', '', now.today)),
      value: (made) => ({ document: made[0] ?? null }),
    };
  },
});

export const openPlanLayout = defineJob({
  id: 'openPlanLayout',
  label: "The layout of our plans' Docs",
  input: nothing,
  needs: () => ['templates'],
  run: (_input, snapshot) => {
    const there = readTable(snapshot, TEMPLATES).rows.flatMap(({ row }) =>
      row.agenda === PLAN_TEMPLATE && row.order !== undefined ? [row.order] : [],
    );
    const missing = PLAN_SECTIONS.flatMap((title, place) =>
      there.includes(place + 1) ? [] : [{ agenda: PLAN_TEMPLATE, order: place + 1, title }],
    );
    const changes: Change[] = [
      ...(missing.length === 0 ? [] : [upsert(TEMPLATES, missing)]),
      { kind: 'show', tab: TEMPLATES },
    ];
    return done({ sections: PLAN_SECTIONS.length, added: missing.length }, { changes });
  },
});
