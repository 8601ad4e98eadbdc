import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleReport, stamp } from '../../tests/reports/samples.ts';
import { composeReport, type ReportChoices, type ReportDraft } from '../../lib/report/index.ts';
import { DRAFT } from '../../tests/reports/samples.ts';
import { readDossier } from '../dossier/read.ts';
import { loadAnalyser } from '../pages/analyse.ts';
import { addToChangelog, changelogLine } from './changelog.ts';
import { formatGroups, groupReports, readReports } from './group.ts';
import { checkCase, makeCase, publicId } from './reported-case.ts';

const dossier = readDossier(join(import.meta.dirname, '..', '..', 'assets', 'dossier'));
const analyse = loadAnalyser();
const NOTHING = { claims: [], notClaims: [], differences: [], notDifferences: [] };
const report = (n: number, draft: Partial<ReportDraft> = {}, choices: Partial<ReportChoices> = {}) =>
  composeReport(
    { ...DRAFT, ...draft },
    null,
    { reason: 'wrong-sentence', comment: '', precision: 'none', ...choices },
    stamp(n),
  ).report;

describe('reading and grouping', () => {
  it('reads exports, leaves out what is no report, and says which line', () => {
    const lines = [1, 2, 1].map((n) => JSON.stringify(sampleReport(n).report)).join('\n');
    expect(readReports(`${lines}\n\nrubbish\n{}\n`)).toMatchObject({
      reports: [{ id: report(1).id }, { id: report(2).id }],
      bad: [{ line: 5 }, { line: 6 }],
    });
    expect(readReports(sampleReport(4).text).reports).toHaveLength(1);
  });

  it('puts the same subject together and the most reported first', () => {
    const reports = [
      report(1),
      report(2, { lang: 'de' }),
      report(3, {}, { comment: 'Me too.' }),
      report(4, { sentence: 'Another one.' }),
      report(5, {}, { reason: 'one-sided' }),
    ];
    const groups = groupReports(reports);
    expect(groups.map(({ claim, lang, reason, count }) => [claim, lang, reason, count])).toEqual([
      ['netflix-read-messages', 'en', 'wrong-sentence', 3],
      ['netflix-read-messages', 'de', 'wrong-sentence', 1],
      ['netflix-read-messages', 'en', 'one-sided', 1],
    ]);
    expect(groups[0]?.subjects.map((same) => same.length)).toEqual([2, 1]);
    const text = formatGroups(groups, () => 'no card');
    for (const shown of [
      publicId(report(1)),
      'and 1 more on the same',
      DRAFT.sentence,
      'READ+MESSAGE',
      'Me too.',
      '87 %',
      'now:   no card',
    ])
      expect(text).toContain(shown);
  });
});

describe('the changelog', () => {
  const line = changelogLine({ id: 'r-1a2b3c4d', reason: 'wrong-sentence', lang: 'de' });
  const OLD = '# Changelog\n\nNewest first.\n\n## 0.1.0\n\n- First.\n';

  it('names a report under the version that corrects it, above all others', () => {
    const added = addToChangelog(OLD, '0.2.0', [line]);
    expect(line).toBe('- Corrected after a report: r-1a2b3c4d (wrong-sentence, de).');
    expect(added).toBe(`# Changelog\n\nNewest first.\n\n## 0.2.0\n\n${line}\n\n## 0.1.0\n\n- First.\n`);
    expect(addToChangelog(added, '0.2.0', ['- Second.'])).toBe(added.replace(line, `${line}\n- Second.`));
    expect(addToChangelog(OLD, '0.1.0', [line])).toBe(`${OLD}${line}\n`);
    expect(addToChangelog('# Changelog\n', '0.1.0', [line])).toBe(`# Changelog\n\n## 0.1.0\n\n${line}\n`);
  });

  it('stays as it is when there is nothing new', () => {
    const added = addToChangelog(OLD, '0.2.0', [line]);
    expect(addToChangelog(added, '0.2.0', [line])).toBe(added);
    expect(addToChangelog(OLD, '0.2.0', [])).toBe(OLD);
  });
});

describe('an accepted report', () => {
  const SAID = 'Facebook gave Netflix access to the private messages of its users.';

  it('fails as long as the card stays where it does not belong', () => {
    const claim = 'meta-shared-messages-with-netflix';
    const found = makeCase(
      report(1, { sentence: SAID, claim: 'special-relationship', before: '', after: '' }),
      { ...NOTHING, claims: [{ id: 'special-relationship' }] },
      dossier,
    );
    expect(checkCase(found, analyse, dossier)).toEqual(['special-relationship is not found']);
    const wrong = makeCase(
      report(1, { sentence: 'The weather was fine.', claim, before: '', after: '' }),
      NOTHING,
      dossier,
    );
    expect(wrong.expect).toEqual({ notClaims: [claim] });
    expect(checkCase(wrong, analyse, dossier)).toEqual([]);
  });

  it('takes from the reason what must hold', () => {
    const expected = (draft: Partial<ReportDraft>, reason: ReportChoices['reason']) =>
      makeCase(report(1, draft, { reason }), NOTHING, dossier).expect;
    expect(expected({}, 'wrong-record')).toEqual({ notClaims: ['netflix-read-messages'] });
    expect(expected({ about: 'difference', difference: 'date' }, 'wrong-record')).toEqual({
      notDifferences: ['date'],
    });
    expect(expected({ claim: null }, 'should-have-matched')).toEqual({ some: true });
    expect(expected({}, 'wrong-page')).toEqual({ notAbout: true });
    expect(expected({}, 'out-of-date')).toEqual({
      revised: {
        claim: 'netflix-read-messages',
        since: dossier.claims.find((claim) => claim.id === 'netflix-read-messages')?.version,
      },
    });
    expect(() => expected({ claim: null }, 'wrong-sentence')).toThrow(/--not-claim/);
  });

  it('passes once the record was revised, the page left alone, or a card found', () => {
    const stale = makeCase(report(1, {}, { reason: 'out-of-date' }), NOTHING, dossier);
    expect(checkCase(stale, analyse, dossier)).toHaveLength(1);
    const revised = {
      ...dossier,
      claims: dossier.claims.map((claim) => ({ ...claim, version: claim.version + 1 })),
    };
    expect(checkCase(stale, analyse, revised)).toEqual([]);
    const elsewhere = makeCase(
      report(1, { sentence: 'The weather was fine.', before: '', after: '' }, { reason: 'wrong-page' }),
      NOTHING,
      dossier,
    );
    expect(checkCase(elsewhere, analyse, dossier)).toEqual([]);
    const nothing = makeCase(
      report(
        1,
        { claim: null, sentence: 'The weather was fine.', before: '', after: '' },
        { reason: 'should-have-matched' },
      ),
      NOTHING,
      dossier,
    );
    expect(checkCase(nothing, analyse, dossier)).toEqual(['no claim is found']);
  });
});
