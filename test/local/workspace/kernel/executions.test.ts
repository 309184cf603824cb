import { describe, expect, it } from 'vitest';
import { scopeUrl } from '../../../../local/workspace/kernel/scopes';
import { ADA, BO, project } from '../ui/project';

describe('an execution', () => {
  // PLATFORM, Add-on lifecycle: "The whole script is loaded anew for every call; keep global code free of work. No state
  // between calls."
  it('loads the whole script anew', () => {
    const { executions } = project(() => {
      let calls = 0;
      return {
        count() {
          calls += 1;
          return calls;
        },
      };
    });
    const count = () => executions.run('count', () => [], { person: ADA, mode: 'FULL' });
    expect([count(), count()]).toEqual([1, 1]);
  });

  it('leaves a record with its calls, its log and its time', () => {
    const { executions, clock, gate } = project(({ PropertiesService, console }) => ({
      work(name: string) {
        PropertiesService.getScriptProperties().setProperty('k', 'v');
        console.log('working');
        clock.now += 1500;
        return name.length;
      },
    }));
    expect(executions.run('work', () => ['abc'], { person: BO, mode: 'FULL' })).toBe(3);
    expect(executions.records).toMatchObject([
      {
        functionName: 'work',
        email: BO,
        mode: 'FULL',
        error: null,
        refused: null,
        totals: { roundTrips: 1, calls: { 'Properties.setProperty': 1 } },
        logs: [{ level: 'log', text: 'working' }],
      },
    ]);
    expect((executions.records[0]?.endedAt ?? 0) - (executions.records[0]?.startedAt ?? 0)).toBe(1500);
    expect(gate.running()).toBeUndefined();
  });

  it('records what was thrown, and throws it', () => {
    const { executions, gate } = project(() => ({
      fail() {
        throw new RangeError('no such row');
      },
    }));
    expect(() => executions.run('fail', () => [], { person: ADA, mode: 'FULL' })).toThrow(RangeError);
    expect(executions.records[0]?.error).toMatchObject({ name: 'RangeError', message: 'no such row' });
    expect(gate.running()).toBeUndefined();
  });

  it('does not find a function that is not there', () => {
    const { executions } = project(() => ({}));
    expect(() => executions.run('gone', () => [], { person: ADA, mode: 'FULL' })).toThrow(
      'Script function not found: gone',
    );
    expect(() => executions.run('toString', () => [], { person: ADA, mode: 'FULL' })).toThrow(
      'Script function not found: toString',
    );
  });

  it('fails when its time ran out, whatever the script caught', () => {
    const { executions, clock } = project(({ PropertiesService }) => ({
      slow() {
        clock.now += 360_001;
        try {
          PropertiesService.getScriptProperties();
        } catch {
          return 'all is well';
        }
        return 'it was quick';
      },
    }));
    expect(() => executions.run('slow', () => [], { person: ADA, mode: 'FULL' })).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('fails with the time, although the script threw something else after it', () => {
    const { executions, clock } = project(({ PropertiesService }) => ({
      slow() {
        clock.now += 360_001;
        try {
          PropertiesService.getScriptProperties();
        } catch {
          throw new Error('something went wrong');
        }
      },
    }));
    expect(() => executions.run('slow', () => [], { person: ADA, mode: 'FULL' })).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('lets go of its locks', () => {
    const { executions } = project(({ LockService }) => ({
      lock: () => LockService.getScriptLock().tryLock(1),
    }));
    const lock = () => executions.run('lock', () => [], { person: ADA, mode: 'FULL' });
    expect([lock(), lock()]).toEqual([true, true]);
  });

  it('has the scopes that its person granted', () => {
    const { executions, people } = project(({ SpreadsheetApp, HtmlService }) => ({
      show: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar')),
    }));
    people.refuseScope(BO, scopeUrl('script.container.ui'));
    executions.run('show', () => [], { person: ADA, mode: 'FULL' });
    expect(() => executions.run('show', () => [], { person: BO, mode: 'FULL' })).toThrow(
      'You do not have permission to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
    people.grantScope(BO, scopeUrl('script.container.ui'));
    executions.run('show', () => [], { person: BO, mode: 'FULL' });
  });

  it('tells the time of the workspace', () => {
    const { executions, clock } = project(({ Date: ScriptDate }) => ({
      times: () => [
        ScriptDate.now(),
        new ScriptDate().getTime(),
        new ScriptDate(5).getTime(),
        new ScriptDate() instanceof Date,
      ],
    }));
    const times = executions.run('times', () => [], { person: ADA, mode: 'FULL' });
    expect(times).toEqual([clock.now, clock.now, 5, true]);
  });
});
