/**
 * ScriptApp: what the person has consented to. Any scope may be refused by itself, so the add-on asks here before it offers
 * a job. Triggers and tokens are not offered: their scopes are not in the manifest.
 */
import { enumeration } from '../kernel/enumeration';
import { serviceError } from '../kernel/errors';
import type { Gate } from '../kernel/gate';
import { expose, type Kinds } from '../kernel/kernel';

type AuthModes = typeof GoogleAppsScript.Script.AuthMode;
type AuthModeValue = GoogleAppsScript.Script.AuthMode;
type AuthorizationStatuses = typeof GoogleAppsScript.Script.AuthorizationStatus;

/** `getAuthorizedScopes` and the list of scopes are in Google's reference, and not yet in its types. */
export interface AuthorizationInfo extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[];
}

export interface ScriptApp
  extends Pick<
    GoogleAppsScript.Script.ScriptApp,
    'AuthMode' | 'AuthorizationStatus' | 'invalidateAuth' | 'requireAllScopes' | 'requireScopes'
  > {
  getAuthorizationInfo(authMode: AuthModeValue, oAuthScopes?: string[]): AuthorizationInfo;
}

export interface Consents {
  /** Scopes of the manifest, as full addresses. */
  readonly manifest: readonly string[];
  granted(email: string): ReadonlySet<string>;
  revokeAll(email: string): void;
}

const INFO: Kinds<AuthorizationInfo> = {
  getAuthorizationStatus: 'builder',
  getAuthorizationUrl: 'builder',
  getAuthorizedScopes: 'builder',
};

const SCRIPT_APP: Kinds<ScriptApp> = {
  AuthMode: 'constant',
  AuthorizationStatus: 'constant',
  getAuthorizationInfo: 'read',
  invalidateAuth: 'read',
  requireAllScopes: 'read',
  requireScopes: 'read',
};

const AUTHORIZATION_URL = 'https://script.google.com/macros/d/common-ground/manage/authorize';

/** The global `ScriptApp`. */
export function createScriptApp(gate: Gate, consents: Consents): ScriptApp {
  const AuthMode = enumeration<AuthModes>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
  const AuthorizationStatus = enumeration<AuthorizationStatuses>(['REQUIRED', 'NOT_REQUIRED']);
  const granted = (): ReadonlySet<string> => consents.granted(gate.execution().person.email);

  function requireScopes(mode: AuthModeValue, scopes: readonly string[]): void {
    checkMode(mode);
    const foreign = scopes.find((scope) => !consents.manifest.includes(scope));
    if (foreign !== undefined) throw serviceError(`The scope ${foreign} is not required by the script.`);
    if (scopes.some((scope) => !granted().has(scope))) gate.abort('Authorization is required to perform that action.');
  }

  /** Google evaluates consent for FULL only; another mode here would always say that nothing is required. */
  function checkMode(mode: AuthModeValue): void {
    if (mode !== AuthMode.FULL) throw new Error(`not implemented: ScriptApp with AuthMode.${String(mode)}`);
  }

  return expose<ScriptApp>(gate, 'ScriptApp', SCRIPT_APP, {
    AuthMode,
    AuthorizationStatus,
    getAuthorizationInfo(mode, scopes) {
      checkMode(mode);
      const asked = scopes ?? consents.manifest;
      const missing = asked.some((scope) => !granted().has(scope));
      return expose<AuthorizationInfo>(gate, 'AuthorizationInfo', INFO, {
        getAuthorizationStatus: () => (missing ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED),
        // Google documents null when nothing is required, although its types do not say so.
        getAuthorizationUrl: () => (missing ? AUTHORIZATION_URL : (null as unknown as string)),
        getAuthorizedScopes: () => asked.filter((scope) => granted().has(scope)),
      });
    },
    invalidateAuth: () => consents.revokeAll(gate.execution().person.email),
    requireAllScopes: (mode) => requireScopes(mode, consents.manifest),
    requireScopes,
  });
}
