import { describe, expect, it } from 'vitest';
import { scopeUrl } from '../../../../local/workspace/kernel/scopes';
import { createConsole, createLogger, type LogLine } from '../../../../local/workspace/services/logging';
import { createScriptApp } from '../../../../local/workspace/services/script';
import { createSession } from '../../../../local/workspace/services/session';
import { createUnofferedServices } from '../../../../local/workspace/services/unoffered';
import { OUR_SCOPES, runningGate } from '../kernel/runningGate';

function scriptApp(granted: Set<string>) {
  const { gate } = runningGate();
  const service = createScriptApp(gate, {
    manifest: OUR_SCOPES,
    granted: () => granted,
    revokeAll: () => granted.clear(),
  });
  return { gate, service };
}

// PLATFORM, Scopes: "Any scope may be refused alone (granular consent)"
describe('what the person consented to', () => {
  it('asks for nothing when every scope was granted', () => {
    const { service } = scriptApp(new Set(OUR_SCOPES));
    const info = service.getAuthorizationInfo(service.AuthMode.FULL);
    expect(info.getAuthorizationStatus()).toBe(service.AuthorizationStatus.NOT_REQUIRED);
    expect(info.getAuthorizationUrl()).toBeNull();
    expect(info.getAuthorizedScopes()).toEqual(OUR_SCOPES);
  });

  it('answers for some scopes alone', () => {
    const { service } = scriptApp(new Set([scopeUrl('spreadsheets.currentonly')]));
    const about = (scope: string) => service.getAuthorizationInfo(service.AuthMode.FULL, [scopeUrl(scope)]);
    expect(String(about('spreadsheets.currentonly').getAuthorizationStatus())).toBe('NOT_REQUIRED');
    expect(String(about('drive.file').getAuthorizationStatus())).toBe('REQUIRED');
    expect(about('drive.file').getAuthorizationUrl()).toMatch(/^https:\/\/script\.google\.com\//);
    expect(about('drive.file').getAuthorizedScopes()).toEqual([]);
  });

  it('requireScopes ends the execution, whatever the script catches', () => {
    const { service, gate } = scriptApp(new Set());
    const require = () => service.requireScopes(service.AuthMode.FULL, [scopeUrl('drive.file')]);
    expect(require).toThrow('Authorization is required to perform that action.');
    expect(() => gate.enter('Range.getValues', 'read')).toThrow('Authorization is required to perform that action.');
  });

  it('requireScopes refuses a scope that the manifest does not ask for', () => {
    const { service } = scriptApp(new Set(OUR_SCOPES));
    expect(() => service.requireScopes(service.AuthMode.FULL, [scopeUrl('drive')])).toThrow(
      'is not required by the script',
    );
    service.requireAllScopes(service.AuthMode.FULL);
  });

  it('invalidateAuth takes every consent back', () => {
    const granted = new Set(OUR_SCOPES);
    scriptApp(granted).service.invalidateAuth();
    expect(granted.size).toBe(0);
  });

  it('offers no tokens and no triggers', () => {
    const { service } = scriptApp(new Set(OUR_SCOPES));
    expect(() => (service as unknown as { getOAuthToken(): string }).getOAuthToken()).toThrow(
      'not implemented: ScriptApp.getOAuthToken',
    );
  });
});

// PLATFORM, Scopes: "Session.getActiveUser().getEmail(): `userinfo.email`."
describe('the session', () => {
  it('does not tell who runs the script without userinfo.email', () => {
    const { gate } = runningGate();
    const session = createSession(gate, () => 'de');
    expect(() => session.getActiveUser().getEmail()).toThrow(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(session.getActiveUserLocale()).toBe('de');
    expect(session.getScriptTimeZone()).toBe('Etc/UTC');
  });

  it('tells with it, and the temporary key changes after 30 days', () => {
    const scopes = [...OUR_SCOPES, scopeUrl('userinfo.email')];
    const { gate, clock, begin } = runningGate({ manifest: scopes, scopes: new Set(scopes) });
    const session = createSession(gate, () => 'en');
    expect(session.getActiveUser().getEmail()).toBe('ada@school.example');
    const key = session.getTemporaryActiveUserKey();
    expect(session.getTemporaryActiveUserKey()).toBe(key);
    expect(key).not.toMatch('ada');
    clock.now += 31 * 24 * 3_600_000;
    begin();
    expect(session.getTemporaryActiveUserKey()).not.toBe(key);
  });
});

describe('services that the add-on lives without', () => {
  it.each([
    ['UrlFetchApp', 'fetch', 'https://www.googleapis.com/auth/script.external_request'],
    ['MailApp', 'sendEmail', 'https://www.googleapis.com/auth/script.send_mail'],
    [
      'DriveApp',
      'getFileById',
      '(https://www.googleapis.com/auth/drive.readonly || https://www.googleapis.com/auth/drive)',
    ],
    ['DocumentApp', 'create', 'https://www.googleapis.com/auth/documents'],
    ['GmailApp', 'sendEmail', 'https://mail.google.com/'],
  ])('%s.%s throws the missing-scope error', (service, method, required) => {
    const services = createUnofferedServices(runningGate().gate);
    const guard = services[service] as Record<string, () => void>;
    expect(() => guard[method]?.()).toThrow(
      `Specified permissions are not sufficient to call ${service}.${method}. Required permissions: ${required}`,
    );
  });

  it('is not implemented where no scope stops it', () => {
    const services = createUnofferedServices(runningGate().gate) as Record<string, Record<string, () => void>>;
    expect(() => services.XmlService?.parse?.()).toThrow('not implemented: XmlService.parse');
  });
});

describe('logs', () => {
  it('keeps every line with its level', () => {
    const { gate, clock } = runningGate();
    const lines: LogLine[] = [];
    const script = createConsole(gate, (line) => lines.push(line));
    script.log('%s has %d points', 'CA 1', 10, { a: 1 });
    script.error(new TypeError('oh'));
    script.time('read');
    clock.now += 7;
    script.timeEnd('read');
    expect(lines.map((line) => [line.level, line.text])).toEqual([
      ['log', 'CA 1 has 10 points {"a":1}'],
      ['error', 'TypeError: oh'],
      ['time', 'read: 7ms'],
    ]);
  });

  it('Logger begins anew with every execution', () => {
    const { gate, begin } = runningGate();
    const lines: LogLine[] = [];
    const logger = createLogger(gate, (line) => lines.push(line));
    logger.log('a %s', 1).log('b');
    expect(logger.getLog()).toBe('a 1\nb');
    begin();
    expect(logger.getLog()).toBe('');
    expect(lines).toHaveLength(2);
  });
});
